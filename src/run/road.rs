//! What is under way: the reader waits here while it is too much.

use std::sync::{Condvar, Mutex, PoisonError};

/// Bytes under way, and those who wait for them to become fewer.
pub struct Road {
    bytes: Mutex<Traffic>,
    freed: Condvar,
    limit: usize,
}

#[derive(Default)]
struct Traffic {
    bytes: usize,
    batches: usize,
}

impl Road {
    pub fn new(limit: usize) -> Road {
        Road { bytes: Mutex::default(), freed: Condvar::new(), limit }
    }

    /// Waits until there is room. A batch beyond the limit goes alone.
    pub fn enter(&self, bytes: usize) {
        let mut traffic = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        while traffic.batches > 0 && traffic.bytes + bytes > self.limit {
            traffic = self.freed.wait(traffic).unwrap_or_else(PoisonError::into_inner);
        }
        traffic.bytes += bytes;
        traffic.batches += 1;
    }

    /// Waits while a batch beyond the limit is under way.
    pub fn wait_for_large(&self) {
        let mut traffic = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        while traffic.bytes > self.limit {
            traffic = self.freed.wait(traffic).unwrap_or_else(PoisonError::into_inner);
        }
    }

    pub fn leave(&self, bytes: usize) {
        let mut traffic = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        traffic.bytes = traffic.bytes.saturating_sub(bytes);
        traffic.batches = traffic.batches.saturating_sub(1);
        drop(traffic);
        self.freed.notify_one();
    }

    pub fn is_empty(&self) -> bool {
        self.bytes.lock().unwrap_or_else(PoisonError::into_inner).batches == 0
    }
}
