import { createServer } from 'node:http';
import { join } from 'node:path';
import { forecast } from './forecast.js';

// GET /A?window=100 answers with the forecast that model A makes of that window.
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const window = (searchParams.get('window') ?? '').split(',').map(Number);
  forecast(join(process.env.MODELS ?? 'models', `${pathname.slice(1)}.onnx`), window).then(
    (value) => response.end(JSON.stringify({ forecast: value })),
    (error: unknown) => response.writeHead(404).end(String(error)),
  );
});
server.listen(Number(process.env.PORT ?? 8080), () => {
  const address = server.address();
  process.stdout.write(`http://localhost:${typeof address === 'object' ? address?.port : address}\n`);
});
