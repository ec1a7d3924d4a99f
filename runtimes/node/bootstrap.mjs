// lambdad's runtime client for Node 16 and newer: one file, no dependency, one connection.
//
// It speaks the private framing (crates/runtime-api, `frame`) over the inherited descriptor that
// `_LAMBDAD_CONTROL_FD` names. What a function can see (handler rules, context object, error payloads, log records)
// is that of the service's own client, aws-lambda-ric: version 3 before Node 24, version 4 from then on.
//
// The connection is read by blocking reads, from one turn of the event loop: between two invocations nothing runs,
// which is what freezing the environment does anyway, and while a handler runs nothing of ours keeps the loop alive,
// so that an empty loop is seen as such. It is also the shortest way: no poll, no stream, and `net` is never loaded.

import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const KIND = { invoke: 1, ready: 2, response: 3, error: 4, initError: 5, booted: 6, assign: 7 };
const SCRATCH_BYTES = 65536;
// Node 24 has no callbacks: neither the handler's third argument, nor succeed, fail and done.
const CALLBACKS = Number(process.versions.node.split('.')[0]) < 24;
const EXIT = { unhandledRejection: 128, uncaughtException: 129 };

const require = createRequire(import.meta.url);
const env = process.env;

// --- Errors ----------------------------------------------------------------------------------------------------

const fault = (name) => {
  const kind = class extends Error {};
  kind.prototype.name = `Runtime.${name}`;
  return kind;
};
const HandlerNotFound = fault('HandlerNotFound');
const MalformedHandlerName = fault('MalformedHandlerName');
const ImportModuleError = fault('ImportModuleError');
const UserCodeSyntaxError = fault('UserCodeSyntaxError');
const MalformedStreamingHandler = fault('MalformedStreamingHandler');
const InvalidStreamingOperation = fault('InvalidStreamingOperation');
const CallbackHandlerDeprecated = fault('CallbackHandlerDeprecated');
const NodeJsExit = fault('NodeJsExit');
const JSONStringifyError = CALLBACKS ? Error : fault('JSONStringifyError');
const UnhandledPromiseRejection = fault('UnhandledPromiseRejection');

const isError = (value) =>
  value instanceof Error ||
  Object.prototype.toString.call(value) === '[object Error]' || // one from another realm
  (value && typeof value === 'object' && typeof value.name === 'string' && typeof value.message === 'string' && typeof value.stack === 'string');
const intoError = (value) => (isError(value) ? value : new Error(String(value)));

const describe = (error) => {
  const clean = (text) => (typeof text === 'string' ? text.replace(/\x7F/g, '%7F') : undefined);
  try {
    if (isError(error)) {
      return { errorType: clean(error.name), errorMessage: clean(error.message), trace: (clean(error.stack) ?? '').split('\n') };
    }
    return { errorType: typeof error, errorMessage: String(error), trace: [] };
  } catch {
    return {
      errorType: 'handled',
      errorMessage: 'callback called with Error argument, but there was a problem while retrieving one or more of its message, name, and stack',
      trace: [],
    };
  }
};

// --- The control connection ------------------------------------------------------------------------------------

let fd = -1;
let inbox = Buffer.allocUnsafeSlow(SCRATCH_BYTES);
const outbox = Buffer.allocUnsafeSlow(SCRATCH_BYTES);
let pause;

/** `read` or `write`, again when interrupted, or a moment later where a descriptor does not block. */
const insist = (operation) => {
  for (;;) {
    try {
      return operation();
    } catch (error) {
      if (error.code === 'EAGAIN') {
        pause ??= new Int32Array(new SharedArrayBuffer(4));
        Atomics.wait(pause, 0, 0, 1);
      } else if (error.code !== 'EINTR') throw error;
    }
  }
};

const writeAll = (target, buffer, end) => {
  let at = 0;
  while (at < end) at += insist(() => fs.writeSync(target, buffer, at, end - at));
};

/** Reads one whole frame into `inbox` (or a bigger buffer, once) and returns [buffer, its end]. */
const readFrame = () => {
  let buffer = inbox;
  let have = 0;
  let size = 4;
  do {
    const got = insist(() => fs.readSync(fd, buffer, have, buffer.length - have, null));
    if (got === 0) process.exit(0); // the platform is gone; nobody is left to answer to
    have += got;
    if (have >= 4) size = 4 + buffer.readUInt32LE(0);
    if (size > buffer.length) {
      const larger = Buffer.allocUnsafeSlow(size);
      buffer.copy(larger, 0, 0, have);
      buffer = larger;
    }
  } while (have < size);
  return [buffer, size];
};

/** A frame whose body is `fields`, each with its length before it, and then `payload` (text or bytes). */
const send = (kind, fields, payload) => {
  let bytes = 5;
  for (const field of fields) bytes += 4 + field.length * 3;
  bytes += typeof payload === 'string' ? payload.length * 3 : payload.length; // UTF-8 needs no more
  const buffer = bytes <= outbox.length ? outbox : Buffer.allocUnsafeSlow(bytes);
  buffer[4] = kind;
  let at = 5;
  for (const field of fields) {
    const size = buffer.write(field, at + 4);
    buffer.writeUInt32LE(size, at);
    at += 4 + size;
  }
  if (typeof payload === 'string') at += buffer.write(payload, at);
  else at += payload.copy(buffer, at);
  buffer.writeUInt32LE(at - 4, 0);
  writeAll(fd, buffer, at);
};

const sendError = (kind, ids, error) => {
  const described = describe(error);
  // The platform takes a field of 4096 bytes; a name may be longer, and the payload has it in full.
  send(kind, [...ids, String(described.errorType ?? '').slice(0, 1000)], JSON.stringify(described));
};

// --- Logs ------------------------------------------------------------------------------------------------------

let requestId; // of the invocation that runs; log records carry it
let logJson = false;
const LEVELS = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'];

/** One log event, whatever lines it has. The leading newline ends what `process.stdout.write` left open. */
const record = (level, when, text) => {
  const size = Buffer.byteLength(text);
  const frame = Buffer.allocUnsafe(17 + size);
  frame[0] = 10;
  frame.writeUInt32BE(((logJson ? 0xa55a0002 : 0xa55a0003) | ((level + 1) << 2)) >>> 0, 1);
  frame.writeUInt32BE(size, 5);
  frame.writeBigUInt64BE(BigInt(when.valueOf()) * 1000n, 9);
  frame.write(text, 17);
  try {
    writeAll(1, frame, frame.length);
  } catch {
    // The function closed its own output.
  }
};

let util;
const format = (...parts) => (util ??= require('node:util')).format(...parts);
const shownId = () => requestId ?? (CALLBACKS ? 'undefined' : '-');

const errorFields = (error) => ({
  errorType: error?.constructor?.name ?? 'UnknownError',
  errorMessage: error.message,
  stackTrace: typeof error.stack === 'string' ? error.stack.split('\n') : [],
});

const logAsJson = (level, when, parts) => {
  const entry = { timestamp: when.toISOString(), level: LEVELS[level], requestId: shownId() };
  if (parts.length === 1) {
    entry.message = parts[0];
    try {
      return JSON.stringify(entry, (_, value) => (value instanceof Error ? Object.assign(errorFields(value), value) : value));
    } catch {
      entry.message = format(parts[0]);
      return JSON.stringify(entry);
    }
  }
  entry.message = format(...parts);
  const error = parts.find((part) => part instanceof Error);
  return JSON.stringify(error ? Object.assign(entry, errorFields(error)) : entry);
};

const log = (level, parts) => {
  const when = new Date();
  const text = logJson
    ? logAsJson(level, when, parts)
    : `${when.toISOString()}\t${shownId()}\t${LEVELS[level]}\t${format(...parts)}\n`;
  record(level, when, text);
};

const patchConsole = () => {
  const least = Math.max(0, LEVELS.indexOf(env.AWS_LAMBDA_LOG_LEVEL?.toUpperCase()));
  LEVELS.forEach((name, level) => {
    console[name.toLowerCase()] = level < least ? () => {} : (...parts) => log(level, parts);
  });
  console.log = console.info;
};

const withFields = (_, value) => {
  if (!(value instanceof Error)) return value;
  const out = Object.assign({ errorType: value.name, errorMessage: value.message, code: value.code }, value);
  if (typeof value.stack === 'string') out.stack = value.stack.split('\n');
  return out;
};

const logError = (what, error) => {
  const shown = intoError(error);
  if (logJson) return console.error(shown);
  let text;
  try {
    text = JSON.stringify(shown, withFields);
  } catch {
    text = JSON.stringify(describe(shown));
  }
  console.error(what, `\t${text}`);
};

// --- The handler -----------------------------------------------------------------------------------------------

const STREAMING = Symbol.for('aws.lambda.runtime.handler.streaming');

const isModulePackage = (folder) => {
  for (let at = folder; !at.endsWith('/node_modules'); at = path.dirname(at)) {
    const file = path.join(at, 'package.json');
    if (fs.existsSync(file)) {
      try {
        return JSON.parse(fs.readFileSync(file, 'utf8'))?.type === 'module';
      } catch (error) {
        console.warn(`${file} cannot be read, it will be ignored for ES module detection purposes.`, error);
        return false;
      }
    }
    if (at === path.dirname(at)) return false;
  }
  return false;
};

const resolves = (folder) => {
  try {
    return require.resolve(`${folder}/`) !== '';
  } catch {
    return false;
  }
};

const loadModule = async (root, folder, name) => {
  const stem = path.resolve(root, folder, name);
  const load = (end) => import(pathToFileURL(stem + end).href);
  if (fs.existsSync(stem) && (!fs.statSync(stem).isDirectory() || resolves(stem))) return require(stem);
  if (fs.existsSync(`${stem}.js`)) return isModulePackage(path.dirname(stem)) ? load('.js') : require(`${stem}.js`);
  if (fs.existsSync(`${stem}.mjs`)) return load('.mjs');
  if (fs.existsSync(`${stem}.cjs`)) return require(`${stem}.cjs`);
  return require(require.resolve(name, { paths: [root, path.join(root, folder)] }));
};

const findHandler = async (root, full) => {
  if (full.includes('..')) {
    throw new MalformedHandlerName(
      `'${full}' is not a valid handler name. Use absolute paths when specifying root directories in handler names.`,
    );
  }
  const base = path.basename(full);
  const folder = full.substring(0, full.indexOf(base));
  const match = base.match(/^([^.]*)\.(.*)$/);
  if (!match) throw new MalformedHandlerName('Bad handler');
  let module;
  try {
    module = await loadModule(root, folder, match[1]);
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw Object.assign(new UserCodeSyntaxError(String(error)), { stack: error.stack });
    }
    throw error?.code === 'MODULE_NOT_FOUND' ? new ImportModuleError(String(error)) : error;
  }
  const pick = (from) => match[2].split('.').reduce((at, key) => (at ? at[key] : undefined), from);
  const found = pick(module) || (module && pick(module.default));
  if (!found) throw new HandlerNotFound(`${full} is undefined or not exported`);
  if (typeof found !== 'function') throw new HandlerNotFound(`${full} is not a function`);
  if (found[STREAMING] && found[STREAMING] !== 'response') {
    throw new MalformedStreamingHandler('Only response streaming is supported.');
  }
  if (!CALLBACKS && found.length >= 3 && !found[STREAMING]) {
    throw new CallbackHandlerDeprecated(
      'ERROR: AWS Lambda has removed support for callback-based function handlers starting with Node.js 24. You need to modify this function to use a supported handler signature to use Node.js 24 or later. For more information see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html.',
    );
  }
  return found;
};

const HttpResponseStream = {
  from(stream, prelude) {
    stream.setContentType('application/vnd.awslambda.http-integration-response');
    stream._onBeforeFirstWrite = (write) => {
      write(JSON.stringify(prelude));
      write(new Uint8Array(8));
    };
    return stream;
  },
};

/** What a streaming handler writes to. The whole response leaves when the handler has ended it. */
const responseStream = () => {
  const chunks = [];
  const { Writable } = require('node:stream');
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, encoding, done) {
      chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : Buffer.from(chunk));
      done();
    },
  });
  const write = stream.write.bind(stream);
  const end = stream.end.bind(stream);
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    stream._onBeforeFirstWrite?.((chunk) => write(chunk));
  };
  stream.setContentType = () => {
    if (begun) throw new InvalidStreamingOperation('Cannot set content-type, too late.');
  };
  stream.write = (chunk, ...rest) => {
    begin();
    const plain = typeof chunk === 'string' || chunk instanceof Uint8Array;
    return write(plain ? chunk : JSON.stringify(chunk), ...rest);
  };
  stream.end = (...parts) => {
    if (parts.length > 0 && typeof parts[0] !== 'function' && parts[0] != null) stream.write(parts.shift());
    return end(...parts.filter((part) => typeof part === 'function'));
  };
  stream.collected = () => Buffer.concat(chunks);
  return stream;
};

// --- Invocations -----------------------------------------------------------------------------------------------

const NOTHING = () => {};
let whenLoopIsEmpty = NOTHING;
const isPromise = (value) => value && typeof value.then === 'function';

const stringify = (value) => {
  try {
    return JSON.stringify(value === undefined ? null : value) ?? 'null';
  } catch {
    throw new JSONStringifyError('Unable to stringify response body');
  }
};

/** The two ways an invocation ends; each counts once, and then the next one is waited for. */
const ending = (id) => {
  let over = false;
  const close = () => {
    over = true;
    whenLoopIsEmpty = NOTHING;
    setImmediate(next);
  };
  return {
    isOver: () => over,
    succeed(payload) {
      if (over) return;
      send(KIND.response, [id], payload);
      close();
    },
    fail(error) {
      if (over) return;
      logError('Invoke Error', error);
      sendError(KIND.error, [id], error);
      close();
    },
  };
};

const parsed = (text, name) => {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`Cannot parse ${name} as json: ${error}`);
  }
};

// Looking up a variable is a search of the whole environment, and these do not change.
let fixedContext;

const fillContext = (context, invocation) => {
  const { deadline } = invocation;
  Object.assign(context, fixedContext);
  context.clientContext = parsed(invocation.clientContext, 'ClientContext');
  context.identity = parsed(invocation.identity, 'CognitoIdentity');
  context.invokedFunctionArn = invocation.arn;
  context.awsRequestId = invocation.id;
  context.tenantId = undefined;
  if (!CALLBACKS) context.xRayTraceId = invocation.trace || undefined;
  context.getRemainingTimeInMillis = () => deadline - Date.now();
  return context;
};

/** Before Node 24: callback, context.succeed/fail/done, and waiting for an empty event loop. */
const invokeWithCallbacks = (handler, invocation) => {
  const end = ending(invocation.id);
  let waits = true;
  let called = false;
  const once = (act) => (...values) => {
    if (called) return;
    act(...values);
    called = true; // only now: a response that cannot be stringified may still become an error
  };
  const done = (error, result) => {
    whenLoopIsEmpty = NOTHING;
    if (error !== undefined && error !== null) end.fail(error);
    else end.succeed(stringify(result));
  };
  const fail = once((error) => done(error === undefined || error === null ? 'handled' : error));
  const context = {
    get callbackWaitsForEmptyEventLoop() {
      return waits;
    },
    set callbackWaitsForEmptyEventLoop(value) {
      waits = value;
    },
    succeed: once((result) => done(null, result)),
    fail,
    done: once(done),
  };
  const callback = once((error, result) => {
    if ((error !== undefined && error !== null) || !waits) return done(error, result);
    whenLoopIsEmpty = () => done(null, result);
  });
  whenLoopIsEmpty = () => end.succeed('null');
  try {
    const result = handler(JSON.parse(invocation.body), fillContext(context, invocation), callback);
    if (isPromise(result)) {
      whenLoopIsEmpty = () => end.fail(new NodeJsExit('The event loop is empty, but the handler has not settled'));
      result.then(context.succeed, fail).then(undefined, fail);
    }
  } catch (error) {
    callback(error);
  }
};

/** From Node 24 on: what the handler returns, awaited. */
const invokePlain = async (handler, invocation) => {
  const end = ending(invocation.id);
  whenLoopIsEmpty = () => end.fail(new NodeJsExit('The event loop is empty, but the handler has not settled'));
  try {
    end.succeed(stringify(await handler(JSON.parse(invocation.body), fillContext({}, invocation))));
  } catch (error) {
    end.fail(error);
  }
};

const invokeStreaming = async (handler, invocation) => {
  const end = ending(invocation.id);
  const stream = responseStream();
  whenLoopIsEmpty = () => end.fail(new NodeJsExit('The event loop is empty, but the response stream has not ended'));
  try {
    const result = handler(JSON.parse(invocation.body), stream, fillContext({ callbackWaitsForEmptyEventLoop: true }, invocation));
    if (!isPromise(result)) throw 'Streaming does not support non-async handlers.';
    if ((await result) !== undefined) console.warn('Streaming handlers ignore return values.');
    if (!stream.writableEnded) throw 'Response stream is not finished.';
    if (!stream.writableFinished) await new Promise((resolve, reject) => stream.on('finish', resolve).on('error', reject));
    end.succeed(stream.collected());
  } catch (error) {
    end.fail(error);
  }
};

let handler;
let invoke;

const next = () => {
  const [buffer, end] = readFrame();
  if (buffer[4] !== KIND.invoke) return setImmediate(next);
  let at = 13;
  const field = () => {
    const start = at + 4;
    at = start + buffer.readUInt32LE(at);
    return at === start ? '' : buffer.toString('utf8', start, at);
  };
  const invocation = {
    deadline: buffer.readUInt32LE(5) + buffer.readUInt32LE(9) * 0x100000000,
    id: field(),
    arn: field(),
    trace: field(),
    clientContext: field(),
    identity: field(),
    contentType: field(),
    body: '',
  };
  invocation.body = buffer.toString('utf8', at, end);
  requestId = invocation.id;
  if (invocation.trace) env._X_AMZN_TRACE_ID = invocation.trace;
  else delete env._X_AMZN_TRACE_ID;
  invoke(handler, invocation);
};

// --- Start -----------------------------------------------------------------------------------------------------

/** AWS_LAMBDA_EXEC_WRAPPER: the named program is given this very command to run. */
const runWrapper = () => {
  const wrapper = env.AWS_LAMBDA_EXEC_WRAPPER;
  const wrapped = env._LAMBDAD_WRAPPED;
  delete env._LAMBDAD_WRAPPED;
  if (!wrapper || wrapped) return;
  const refuse = (why, status) => {
    fs.writeSync(1, `${wrapper}: ${why}\n`);
    process.exit(status);
  };
  if (!fs.statSync(wrapper, { throwIfNoEntry: false })?.isFile()) refuse('does not exist', 127);
  try {
    fs.accessSync(wrapper, fs.constants.X_OK);
  } catch {
    refuse('is not an executable', 126);
  }
  // Node cannot replace itself, so it waits, and ends the way the command ended.
  const { spawnSync } = require('node:child_process');
  const command = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const options = { stdio: ['inherit', 'inherit', 'inherit', Number(env._LAMBDAD_CONTROL_FD ?? 3)], env: { ...env, _LAMBDAD_WRAPPED: '1', _LAMBDAD_CONTROL_FD: '3' } };
  let ended = spawnSync(wrapper, command, options);
  if (ended.error?.code === 'ENOEXEC') ended = spawnSync('/bin/sh', [wrapper, ...command], options);
  if (ended.error) refuse(ended.error.message, 126);
  if (ended.signal) process.kill(process.pid, ended.signal);
  process.exit(ended.status ?? 1);
};

const onUncaught = (what, exit) => (error) => {
  logError(what, error);
  if (requestId === undefined) sendError(KIND.initError, [], error);
  else sendError(KIND.error, [requestId], error);
  process.exit(exit);
};

/** A blank is started before its function is known. What most functions need is loaded meanwhile. */
const waitForFunction = async () => {
  format('%s', '');
  const { Module } = require('node:module');
  new Module('blank')._compile('module.exports = 0', '/blank.js');
  await import('data:text/javascript,export default 0');
  send(KIND.booted, [], '');
  const [buffer, end] = readFrame();
  if (buffer[4] !== KIND.assign) process.exit(1);
  for (const name of Object.keys(env)) delete env[name];
  let at = 5;
  const text = () => {
    const start = at + 4;
    at = start + buffer.readUInt32LE(at);
    return buffer.toString('utf8', start, at);
  };
  while (at < end) {
    const name = text();
    env[name] = text();
  }
  delete env._LAMBDAD_CONTROL_FD;
  process.chdir(env.LAMBDA_TASK_ROOT || '/');
};

runWrapper();
fd = Number(env._LAMBDAD_CONTROL_FD ?? 3);
delete env._LAMBDAD_CONTROL_FD;
if (env._LAMBDAD_BLANK) await waitForFunction();
else send(KIND.booted, [], '');
logJson = env.AWS_LAMBDA_LOG_FORMAT?.toUpperCase() === 'JSON';
fixedContext = {
  functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
  functionName: env.AWS_LAMBDA_FUNCTION_NAME,
  memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
  logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
  logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
};
patchConsole();
if (!['1', 'true'].includes(env.AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA)) {
  globalThis.awslambda = {
    ...globalThis.awslambda,
    streamifyResponse(streaming) {
      streaming[STREAMING] = 'response';
      return streaming;
    },
    HttpResponseStream,
  };
}
const uncaught = onUncaught('Uncaught Exception', EXIT.uncaughtException);
const unhandled = onUncaught('Unhandled Promise Rejection', EXIT.unhandledRejection);
process.on('uncaughtException', uncaught);
process.on('unhandledRejection', (reason, promise) => {
  unhandled(Object.assign(new UnhandledPromiseRejection(String(reason)), { reason, promise }));
});
process.on('beforeExit', () => whenLoopIsEmpty());
try {
  handler = await findHandler(env.LAMBDA_TASK_ROOT || process.cwd(), env._HANDLER ?? '');
} catch (error) {
  logError(CALLBACKS ? 'Uncaught Exception' : 'Init Error', error);
  sendError(KIND.initError, [], error);
  process.exit(CALLBACKS ? EXIT.uncaughtException : 1);
}
invoke = handler[STREAMING] ? invokeStreaming : CALLBACKS ? invokeWithCallbacks : invokePlain;
send(KIND.ready, [], '');
setImmediate(next);
