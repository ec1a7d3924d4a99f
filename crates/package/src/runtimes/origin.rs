//! `<hex>.origin`: when a tree was captured, and from which interpreter.

use std::fs;
use std::io;
use std::path::Path;
use std::time::SystemTime;

use domain::Millis;

use crate::files;

/// What is known of a capture beside the tree itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Origin {
    pub captured: Millis,
    /// The interpreter's whole version; empty where there is none.
    pub interpreter: String,
}

impl Origin {
    /// Notes it beside the tree, before the tree gets its name.
    pub fn note(&self, staging: &Path, root: &Path) -> io::Result<()> {
        let Origin { captured, interpreter } = self;
        let text = format!("{} {interpreter}", captured.0);
        files::replace(staging, &root.with_extension("origin"), text.as_bytes(), 0o444)
    }

    /// Of a tree; of one captured before origins were noted, what its number's file tells.
    pub fn of(root: &Path) -> io::Result<Origin> {
        let noted = fs::read_to_string(root.with_extension("origin")).ok();
        if let Some((captured, interpreter)) = noted.as_deref().and_then(|text| text.split_once(' '))
            && let Ok(captured) = captured.parse()
        {
            return Ok(Origin { captured: Millis(captured), interpreter: interpreter.to_owned() });
        }
        let numbered: SystemTime = fs::metadata(root.with_extension("number"))?.modified()?;
        Ok(Origin { captured: numbered.into(), interpreter: String::new() })
    }

    /// Removes the note.
    pub fn forget(root: &Path) -> io::Result<()> {
        files::remove(&root.with_extension("origin"))
    }
}
