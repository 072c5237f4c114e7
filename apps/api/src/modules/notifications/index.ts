export { DigestService } from './digest.service';
export { NotificationsModule } from './notifications.module';
