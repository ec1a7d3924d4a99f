//! Rounds on a real store, with a sender that the test watches. Real mail servers are in `conformance/`.

mod failing;
mod year;

use std::sync::{Arc, Mutex};

use domain::notices::{About, Affected, EndingRuntime, Notice};
use domain::{Account, Catalogue, Millis};
use jiff::civil::Date;
use store::Store;

use super::office::{Office, World};
use super::recipient::{Recipient, owners};
use super::{MailSettings, NotSent, NoticeSettings, Sending};

const DAY_MS: u64 = 86_400_000;
const HOUR_MS: u64 = 3_600_000;

/// One notice that was sent.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Sent {
    to: String,
    /// Such as `python3.9 phase1-60@2027-02-01`.
    about: String,
    day: Date,
    id: String,
    functions: usize,
}

/// A server's office on a directory, which can be closed and opened again.
struct Sim {
    dir: tempfile::TempDir,
    settings: NoticeSettings,
    catalogue: Catalogue,
    functions: Vec<(String, Affected)>,
    open: Option<(Store, Office)>,
    sent: Arc<Mutex<Vec<Sent>>>,
}

impl Sim {
    async fn start(settings: NoticeSettings, functions: Vec<(String, Affected)>) -> Sim {
        let dir = tempfile::tempdir().expect("a directory");
        let catalogue = Catalogue::builtin();
        let mut sim = Sim { dir, settings, catalogue, functions, open: None, sent: Arc::default() };
        sim.restart().await;
        sim
    }

    /// Whatever is only in memory is lost.
    async fn restart(&mut self) {
        self.open = None;
        let store = Store::open(self.dir.path()).expect("opens");
        let office = Office::load(self.settings.clone(), &store).await.expect("loads");
        self.open = Some((store, office));
    }

    fn office(&self) -> &Office {
        &self.open.as_ref().expect("open").1
    }

    fn world(&self, now: Millis) -> World {
        let day = now.day();
        let rows =
            self.catalogue.entries().filter(|row| super::plan::matters(&row.dates, &self.settings.days, true, day));
        let runtimes = rows.map(|row| EndingRuntime {
            id: row.id.clone(),
            dates: row.dates.clone(),
            successor: self.catalogue.successor(&row.id, day, |_| true).map(|successor| successor.id.clone()),
            functions: self.functions.iter().filter(|(id, _)| *id == row.id).map(|(_, f)| f.clone()).collect(),
        });
        World { account: Account::default(), now, late: self.office().look(day), runtimes: runtimes.collect() }
    }

    /// One round; `answer` says what the other side does.
    async fn round(&self, now: Millis, answer: impl Fn(&Recipient) -> Result<(), NotSent>) {
        let (store, office) = self.open.as_ref().expect("open");
        let send = |to: &Recipient, notice: Arc<Notice>| -> Sending {
            let answer = answer(to);
            if answer.is_ok() {
                self.sent.lock().expect("the log").push(sent(to, &notice));
            }
            Box::pin(async move { answer })
        };
        office.round(store, &self.world(now), send).await.expect("the store works");
    }

    fn sent(&self) -> Vec<Sent> {
        self.sent.lock().expect("the log").clone()
    }
}

fn sent(to: &Recipient, notice: &Notice) -> Sent {
    let (about, functions) = match &notice.about {
        About::Step { step, runtime } => (format!("{} {step}", runtime.id), runtime.functions.len()),
        About::Digest { month, runtimes } => {
            (format!("digest {month}"), runtimes.iter().map(|runtime| runtime.functions.len()).sum())
        }
    };
    Sent { to: to.to_string(), about, day: notice.at.day(), id: notice.id.clone(), functions }
}

fn function(name: &str, owner: &str) -> Affected {
    Affected {
        name: name.to_owned(),
        arn: format!("arn:aws:lambda:us-east-1:000000000000:function:{name}"),
        latest: true,
        versions: Vec::new(),
        aliases: Vec::new(),
        last_modified: Millis(1_768_212_672_045),
        last_invoked: None,
        invocations_30_days: 0,
        owners: owners(owner),
    }
}

/// Mail only.
fn mail_to(to: &[&str]) -> NoticeSettings {
    let to = to.iter().map(|address| (*address).to_owned()).collect();
    NoticeSettings { mail: Some(MailSettings { to }), ..NoticeSettings::default() }
}

/// Six in the morning of a day.
fn morning(day: Date) -> Millis {
    let days = domain::lifecycle::days_between(jiff::civil::date(1970, 1, 1), day);
    Millis(u64::try_from(days).expect("after 1970") * DAY_MS + 6 * HOUR_MS)
}

/// A small generator with a seed, so that a failing run can be looked at again.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        // Xorshift64.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}
