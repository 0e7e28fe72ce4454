// Node's ws as it is used for speed: no compression, one frame that is made once and written to every socket.
const { WebSocketServer, Sender } = require('ws');

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, path: '/ws', perMessageDeflate: false, backlog: 4096 });
server.on('listening', () => console.log(`Node ws is at http://localhost:${server.address().port}/`));
server.on('connection', (connection) => {
  connection.on('error', () => {});
  connection.on('message', (text) => {
    const frame = Buffer.concat(
      Sender.frame(text, { fin: true, rsv1: false, opcode: 1, mask: false, readOnly: true }));
    for (const one of server.clients) one._socket.write(frame);
  });
});
