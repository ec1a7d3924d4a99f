//! The floor: a hyper server, in a process of its own, that forwards the body to a worker process of the same language
//! over a unix socket and its answer back. No signature, no isolation, no logs, no limits. And hyper alone, which gives the
//! body back.

use std::convert::Infallible;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, UnixListener, UnixStream};
use tokio::sync::Semaphore;

use crate::language::Language;

/// The floor's process.
#[derive(Debug)]
pub struct Floor {
    process: Child,
    /// Host and port.
    pub address: String,
}

impl Floor {
    /// Starts it with so many workers.
    pub fn start(language: Language, workers: usize) -> Floor {
        Floor::run(&["floor", language.name(), &workers.to_string()])
    }

    /// Starts hyper alone.
    pub fn hyper() -> Floor {
        Floor::run(&["hyper"])
    }

    fn run(arguments: &[&str]) -> Floor {
        let this = std::env::current_exe().expect("the path of the running program");
        let mut process = Command::new(this)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("starting the floor");
        let mut address = String::new();
        let stdout = process.stdout.take().expect("stdout is a pipe");
        BufReader::new(stdout).read_line(&mut address).expect("the line that says where the floor is");
        Floor { process, address: address.trim().to_owned() }
    }
}

impl Drop for Floor {
    fn drop(&mut self) {
        // Its workers end with it: their socket closes.
        self.process.kill().expect("ending the floor");
        self.process.wait().expect("reaping the floor");
    }
}

/// Idle workers, the one that was used last on top.
struct Pool {
    idle: Mutex<Vec<UnixStream>>,
    free: Arc<Semaphore>,
}

/// The floor's process: prints its address, then serves until it is killed. Without workers it gives back what it gets.
pub fn serve(workers: Option<(Language, usize)>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().expect("a runtime");
    let local = tokio::task::LocalSet::new();
    local.block_on(&runtime, async {
        let Some((language, workers)) = workers else { return listen(None).await };
        let folder = tempfile::tempdir().expect("a folder");
        let socket = folder.path().join("worker.sock");
        let listener = UnixListener::bind(&socket).expect("the workers' socket");
        let mut command = language.worker(folder.path());
        command.arg(&socket);
        let mut idle = Vec::new();
        let mut children = Vec::new();
        for _ in 0..workers {
            children.push(command.spawn().expect("starting a worker"));
            idle.push(listener.accept().await.expect("a worker's connection").0);
        }
        let pool = Pool { idle: Mutex::new(idle), free: Arc::new(Semaphore::new(workers)) };
        listen(Some(Rc::new(pool))).await;
    });
}

async fn listen(pool: Option<Rc<Pool>>) {
    let server = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    println!("{}", server.local_addr().expect("its address"));
    loop {
        let (stream, _) = server.accept().await.expect("a connection");
        stream.set_nodelay(true).expect("TCP_NODELAY");
        let pool = pool.clone();
        tokio::task::spawn_local(async move {
            let service = service_fn(|request| answer(pool.clone(), request));
            // A caller that closes its connection is the end of it.
            hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service).await.ok();
        });
    }
}

async fn answer(pool: Option<Rc<Pool>>, request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let body = request.into_body().collect().await.expect("the body").to_bytes();
    let Some(pool) = pool else { return Ok(Response::new(Full::new(body))) };
    let _permit = pool.free.acquire().await.expect("the semaphore is never closed");
    let mut worker = pool.idle.lock().expect("the pool").pop().expect("as many workers as permits");
    let mut frame = Vec::with_capacity(4 + body.len());
    frame.extend_from_slice(&u32::try_from(body.len()).expect("a small body").to_le_bytes());
    frame.extend_from_slice(&body);
    worker.write_all(&frame).await.expect("sending to the worker");
    let mut length = [0; 4];
    worker.read_exact(&mut length).await.expect("the worker's answer");
    let mut answer = vec![0; u32::from_le_bytes(length) as usize];
    worker.read_exact(&mut answer).await.expect("the worker's answer");
    pool.idle.lock().expect("the pool").push(worker);
    Ok(Response::new(Full::new(Bytes::from(answer))))
}
