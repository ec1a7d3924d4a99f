//! Real processes under the filter.

use std::os::unix::process::CommandExt;
use std::process::{Command, Output};

use crate::seccomp::{install, program};

/// Runs a program under the filter, or `None` where the machine does not have it.
fn confined(name: &str, args: &[&str]) -> Option<Output> {
    let filter = program();
    let mut command = Command::new(name);
    command.args(args);
    // SAFETY: the closure makes two system calls and allocates nothing.
    unsafe {
        command.pre_exec(move || {
            if libc::prctl(libc::PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 {
                return Err(std::io::Error::last_os_error());
            }
            install(&filter)
        });
    }
    match command.output() {
        Ok(output) => Some(output),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            eprintln!("SKIPPED: {name} is not installed");
            None
        }
        Err(error) => panic!("{name}: {error}"),
    }
}

/// `name` ends well and prints exactly `expected`.
fn prints(name: &str, args: &[&str], expected: &str) {
    let Some(output) = confined(name, args) else {
        return;
    };
    let shown = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(shown.trim(), expected, "{name}: {} {errors}", output.status);
    assert!(output.status.success(), "{name}: {} {errors}", output.status);
}

#[test]
fn bash_forks_and_pipes() {
    let script = "printf '%s\\n' b a | sort | tr -d '\\n'; f=$(mktemp -u); mkfifo $f && rm $f";
    prints("bash", &["-c", script], "ab");
}

#[test]
fn curl_fetches_from_a_server() {
    use std::io::{Read, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/", listener.local_addr().expect("bound"));
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("curl");
        let mut request = [0; 1024];
        assert!(stream.read(&mut request).expect("a request") > 0);
        stream.write_all(b"HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello").expect("an answer");
    });
    // Asked first whether it is there: without a caller the server would wait for ever.
    if Command::new("curl").arg("--version").output().is_ok() {
        prints("curl", &["-sS", "--noproxy", "*", &url], "hello");
        server.join().expect("served");
    }
}

#[test]
fn python_threads_processes_and_sockets() {
    let script = "
import concurrent.futures, multiprocessing, os, socket, ssl, subprocess, tempfile, threading
a, b = socket.socketpair(); a.send(b'x'); assert b.recv(1) == b'x'
s = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen()
threading.Thread(target=lambda: socket.create_connection(s.getsockname())).start(); s.accept()
assert socket.getaddrinfo('localhost', 80)
assert ('lo' in [n for _, n in socket.if_nameindex()])
with concurrent.futures.ThreadPoolExecutor(4) as pool: assert sum(pool.map(int, '1234')) == 10
q = multiprocessing.Pipe(); p = multiprocessing.Process(target=lambda: q[1].send(7)); p.start()
assert q[0].recv() == 7; p.join()
assert subprocess.check_output(['cat', '/dev/null']) == b''
with tempfile.TemporaryDirectory() as d: open(d + '/f', 'w').write('x')
print('ok')";
    prints("python3", &["-c", script], "ok");
}

#[test]
fn node_uses_its_thread_pool_and_workers() {
    let script = "
const { Worker } = require('worker_threads'), fs = require('fs'), http = require('http');
const w = new Worker('require(\"worker_threads\").parentPort.postMessage(1)', { eval: true });
const ready = new Promise(resolve => w.once('message', resolve));
const server = http.createServer((q, r) => r.end('hi')).listen(0, '127.0.0.1', () =>
  http.get({ port: server.address().port, host: '127.0.0.1' }, r => r.on('data', d => {
    server.close();
    ready.then(() => fs.readFile('/proc/self/status', () => require('crypto')
      .pbkdf2('a', 'b', 10, 16, 'sha256', () => require('child_process')
        .exec('echo ' + d, (e, out) => { console.log(out.trim()); w.terminate(); }))));
  })));";
    prints("node", &["-e", script], "hi");
}

#[test]
fn the_jvm_starts() {
    let Some(output) = confined("java", &["-Xmx64m", "-version"]) else {
        return;
    };
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}: {errors}", output.status);
    assert!(errors.contains("Runtime Environment"), "{errors}");
}

/// Each denied call, made for real by a confined root process that the kernel alone would let
/// through (or refuse with another error).
#[test]
fn denied_calls_answer_eperm_and_unknown_ones_enosys() {
    const EPERM: i32 = libc::EPERM;
    const ENOSYS: i32 = libc::ENOSYS;
    const NO_FAMILY: i32 = libc::EAFNOSUPPORT;
    let x32_getpid = 0x4000_0000 | libc::SYS_getpid;
    let rows: &[(&str, libc::c_long, [libc::c_long; 3], i32)] = &[
        ("unshare user", libc::SYS_unshare, [0x1000_0000, 0, 0], EPERM),
        ("clone user", libc::SYS_clone, [0x1000_0011, 0, 0], EPERM),
        ("clone3", libc::SYS_clone3, [0, 0, 0], ENOSYS),
        ("ptrace traceme", libc::SYS_ptrace, [0, 0, 0], EPERM),
        ("kcmp", libc::SYS_kcmp, [0, 0, 0], EPERM),
        ("io_uring_setup", libc::SYS_io_uring_setup, [1, 0, 0], EPERM),
        ("userfaultfd", libc::SYS_userfaultfd, [1, 0, 0], EPERM),
        ("keyctl", libc::SYS_keyctl, [0, -3, 0], EPERM),
        ("personality", libc::SYS_personality, [8, 0, 0], EPERM),
        ("umount2", libc::SYS_umount2, [0, 0, 0], EPERM),
        ("memfd_secret", libc::SYS_memfd_secret, [0, 0, 0], EPERM),
        ("socket packet", libc::SYS_socket, [17, 3, 0], NO_FAMILY),
        ("socket vsock", libc::SYS_socket, [40, 1, 0], NO_FAMILY),
        ("ioctl tiocsti", libc::SYS_ioctl, [0, 0x1_0000_5412, 0], EPERM),
        ("setrlimit core", libc::SYS_setrlimit, [4, 0, 0], EPERM),
        ("prlimit64 core", libc::SYS_prlimit64, [0, 4, 1], EPERM),
        ("number 600", 600, [0, 0, 0], ENOSYS),
        ("x32 getpid", x32_getpid, [0, 0, 0], ENOSYS),
    ];
    for (name, number, args, errno) in rows {
        assert_eq!(errno_of(*number, *args), *errno, "{name}");
    }
    assert_eq!(errno_of(libc::SYS_getpid, [0; 3]), 0);
}

/// The errno (0 for success) of one call in a forked, confined child.
fn errno_of(number: libc::c_long, args: [libc::c_long; 3]) -> i32 {
    let filter = program();
    // SAFETY: the child makes system calls and exits; it neither allocates nor locks.
    let child = unsafe { libc::fork() };
    assert!(child >= 0);
    if child == 0 {
        // SAFETY: as above; every call in the rows is refused, or harmless to this child.
        unsafe {
            libc::prctl(libc::PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
            if install(&filter).is_err() {
                libc::_exit(255);
            }
            match libc::syscall(number, args[0], args[1], args[2]) {
                -1 => libc::_exit(*libc::__errno_location()),
                _ => libc::_exit(0),
            }
        }
    }
    let mut status = 0;
    // SAFETY: `status` outlives the call.
    assert_eq!(unsafe { libc::waitpid(child, &raw mut status, 0) }, child);
    assert!(libc::WIFEXITED(status), "status {status:#x}");
    libc::WEXITSTATUS(status)
}

/// A 32-bit system call ends the process, whatever its number means there.
#[cfg(target_arch = "x86_64")]
#[test]
fn a_32_bit_entry_kills() {
    let filter = program();
    // SAFETY: the child makes system calls and exits; it neither allocates nor locks.
    let child = unsafe { libc::fork() };
    assert!(child >= 0);
    if child == 0 {
        // SAFETY: `int 0x80` with 20 is getpid of the 32-bit table: harmless if let through.
        unsafe {
            libc::prctl(libc::PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
            if install(&filter).is_err() {
                libc::_exit(255);
            }
            std::arch::asm!("int 0x80", inout("eax") 20 => _, out("r8") _, out("r9") _, out("r10") _, out("r11") _);
            libc::_exit(0);
        }
    }
    let mut status = 0;
    // SAFETY: `status` outlives the call.
    assert_eq!(unsafe { libc::waitpid(child, &raw mut status, 0) }, child);
    assert!(libc::WIFSIGNALED(status), "status {status:#x}");
    assert_eq!(libc::WTERMSIG(status), libc::SIGSYS);
}
