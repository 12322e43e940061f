//! What the system's allocator is told, so that memory of large documents goes back to the system when they are done.

/// Pieces of at least this many bytes are mapped on their own and unmapped when they are freed.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const MAPPED: i32 = 1 << 20;

/// Keeps the bound of [`MAPPED`] where it is. By itself glibc raises it to the largest piece that was ever freed, up to 32 MB, and the
/// layers of later documents then lie scattered in a heap that cannot shrink: six documents of 16 MB took 225 MB, not 137.
/// To be called before other threads are started.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub fn settle() {
    // SAFETY: `mallopt` takes two numbers and touches nothing but the allocator's own settings; that no other thread allocates
    // meanwhile is the caller's part. A bound it refuses changes nothing.
    #[expect(unsafe_code, reason = "there is no safe way to set it, and the figures above show the need")]
    unsafe {
        libc::mallopt(libc::M_MMAP_THRESHOLD, MAPPED);
    }
}

/// Other allocators are left as they are.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub fn settle() {}
