export { testMessages as default } from './messages';
