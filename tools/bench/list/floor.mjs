// The list as bare as it can be served: one statement, node:http, JSON.
import http from 'node:http';
import pg from 'pg';

const LIST = `
  select o.id::text, o.name, o.type, o.country, o.city, o.fields, o.activities, o.claimed, o.is_demo as "isDemo"
    from (select id, rank from organisation_search order by rank desc, id desc limit 20) s join organisation o on o.id = s.id
   order by s.rank desc, s.id desc`;
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const server = http.createServer((request, response) => {
  request.resume().on('end', () => {
    pool.query({ name: 'list', text: LIST }).then(
      ({ rows }) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { list: rows } })),
      (fault) => response.writeHead(500).end(String(fault)),
    );
  });
});
server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
process.on('disconnect', () => process.exit());
