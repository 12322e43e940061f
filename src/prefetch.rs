//! Asks the processor for memory before it is used, so that many places are waited for together.

/// Asks for the cache line a value begins in, and does not wait for it. Where the processor cannot be asked, nothing happens.
#[inline(always)]
pub fn prefetch<T>(value: &T) {
    #[cfg(target_arch = "x86_64")]
    {
        use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
        // SAFETY: a prefetch reads and writes nothing that the program can see, and never faults, whatever the address; this one is a
        // reference's besides.
        #[expect(unsafe_code, reason = "the standard library has no safe prefetch; benches/README.md has what it gains")]
        unsafe {
            _mm_prefetch::<_MM_HINT_T0>(std::ptr::from_ref(value).cast());
        }
    }
    #[cfg(not(target_arch = "x86_64"))]
    let _ = value;
}
