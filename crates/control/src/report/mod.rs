//! What if: every function by what may be done with it on a day.

mod rows;

use jiff::civil::Date;

pub use rows::ReportRow;

use crate::Control;

impl Control {
    /// Every function, and its published versions by the runtimes that they stay on, as they would be on that day if
    /// nobody did anything: the most restricted first, then the one whose next change is soonest.
    pub async fn report(&self, as_of: Date) -> Vec<ReportRow> {
        let successors = self.successors(as_of).await;
        let lives = self.lives().into_iter().collect();
        let functions = self.inner.directory.all();
        let mut rows = rows::rows(&functions, &lives, &successors, self.account(), as_of);
        for row in &mut rows {
            row.usage = self.usage(&row.function);
        }
        rows
    }
}
