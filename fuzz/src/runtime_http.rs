//! Whatever a function writes to the HTTP Runtime API: the server ends well, and takes only the answer of the request
//! that it handed over.

use runtime_api::{Event, Link};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::runtime_frames::invocation;

const IDS: [&str; 3] = ["id-a", "id-b", "id-c"];

pub fn run(data: &[u8]) {
    if data.len() > 64 * 1024 {
        return;
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("tokio");
    runtime.block_on(async {
        let (ours, theirs) = tokio::io::duplex(1 << 20);
        let mut link = Link::http_over(ours);
        let (mut reading, mut writing) = tokio::io::split(theirs);
        writing.write_all(data).await.expect("room");
        writing.shutdown().await.expect("its end");
        let mut answers = Vec::new();
        let (mut handed, mut answered) = (0, 0);
        // Ends when the server has read all and closed; it answers from memory, so there is nothing to wait for.
        let served = reading.read_to_end(&mut answers);
        tokio::pin!(served);
        loop {
            tokio::select! {
                biased;
                event = link.event() => match event {
                    Event::Ready => {
                        if let Some(id) = IDS.get(handed) {
                            // It may have hung up since; then nobody takes it, and nobody answers.
                            link.send(&invocation(id)).await.ok();
                            handed += 1;
                        }
                    }
                    Event::Response { .. } | Event::Error { .. } | Event::TooLarge => {
                        assert!(answered < handed, "an answer that nobody asked for");
                        let path = format!("/runtime/invocation/{}/", IDS[answered]);
                        assert!(find(data, path.as_bytes()), "the answer was for another request");
                        answered += 1;
                    }
                    Event::InitError { .. } => assert_eq!(handed, 0, "initialisation failed after it was over"),
                    Event::Booted => panic!("over HTTP nobody says so"),
                    Event::Closed => break,
                },
                done = &mut served => { done.ok(); break; }
            }
        }
        assert!(answered <= handed);
    });
}

fn find(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}
