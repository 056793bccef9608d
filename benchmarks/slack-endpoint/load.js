import { connect } from 'node:net'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { mention, signedRequest } from './events.js'

const END_OF_HEAD = '\r\n\r\n'

/**
 * One keep-alive connection, one request at a time. Sockets instead of an HTTP client: what sends the load takes its time from the same
 * processors as the server.
 */
class Connection {
  static async to(port) {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true })
    await once(socket, 'connect')
    return new Connection(socket)
  }

  constructor(socket) {
    this.socket = socket.setEncoding('latin1')
    this.received = ''
    this.isOpen = true
    socket.on('data', part => this.receive(part))
    socket.on('close', () => this.close())
    socket.on('error', () => {})
  }

  /** Gives the status of the response; 0 if the connection broke. */
  send(request) {
    if (!this.isOpen) return Promise.resolve(0)
    return new Promise(settle => {
      this.settle = settle
      this.socket.write(request)
    })
  }

  close() {
    this.isOpen = false
    this.settle?.(0)
  }

  receive(part) {
    this.received += part
    const head = this.received.indexOf(END_OF_HEAD)
    if (head < 0 || !this.isComplete(head + END_OF_HEAD.length)) return
    const status = Number(this.received.slice(9, 12))
    if (/\r\nconnection: *close/i.test(this.received)) this.isOpen = false
    this.received = ''
    this.settle(status)
  }

  isComplete(bodyStart) {
    const length = /\r\ncontent-length: *(\d+)/i.exec(this.received)
    return length ? this.received.length >= bodyStart + Number(length[1]) : this.received.endsWith('0\r\n\r\n')
  }
}

/** Everything that was sent to one server: which events it accepted, and how many it did not. */
export class Sender {
  accepted = []
  refused = 0

  constructor(port) {
    this.port = port
    this.idle = []
  }

  /** Resolves with the milliseconds from `due` until the response. */
  async send(due = performance.now()) {
    const { key, body } = mention()
    return this.post(key, signedRequest(body), due)
  }

  async post(key, request, due) {
    const connection = await this.connection()
    const status = await connection.send(request)
    const took = performance.now() - due
    if (status === 200) this.accepted.push(key)
    else this.refused++
    if (connection.isOpen) this.idle.push(connection)
    else connection.socket.destroy()
    return took
  }

  /** A server may end a connection after any response. */
  async connection() {
    while (this.idle.length > 0) {
      const connection = this.idle.pop()
      if (connection.isOpen) return connection
    }
    return Connection.to(this.port)
  }

  /** As fast as `connections` go, each sending when it has its answer. Gives requests a second. */
  async closedLoop(connections, seconds) {
    const start = performance.now()
    const end = start + seconds * 1_000
    const requests = await this.sendWhile(connections, () => performance.now() < end)
    return requests / ((performance.now() - start) / 1_000)
  }

  /** So many requests, as fast as `connections` go. */
  requests(connections, count) {
    let left = count
    return this.sendWhile(connections, () => left-- > 0)
  }

  async sendWhile(connections, more) {
    let requests = 0
    const run = async () => {
      while (more()) {
        await this.send()
        requests++
      }
    }
    await Promise.all(Array.from({ length: connections }, run))
    return requests
  }

  /** `rate` requests a second whatever the server does. Times count from when a request was due, so that no waiting is left out. */
  async openLoop(rate, seconds, send = due => this.send(due)) {
    const start = performance.now()
    const times = []
    for (let i = 0; i < rate * seconds; i++) {
      const due = start + (i * 1_000) / rate
      const early = due - performance.now()
      if (early > 0) await wait(early)
      times.push(send(due, i))
    }
    return Promise.all(times)
  }
}
