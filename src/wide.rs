//! Loops over lists of numbers are compiled twice, for processors with AVX2 and for all others; what they give is the same.

/// Calls a function that is `#[inline(always)]`, compiled for what the processor has: `widest!(f(a: A = x, b: B = y))` is `f(x, y)`.
macro_rules! widest {
    ($body:ident($($name:ident: $type:ty = $value:expr),*)) => {{
        #[cfg(target_arch = "x86_64")]
        {
            #[target_feature(enable = "avx2")]
            fn wide($($name: $type),*) {
                $body($($name),*);
            }
            if std::arch::is_x86_feature_detected!("avx2") {
                // SAFETY: the processor has what the function is compiled for, as was just asked; all else about the call is safe.
                #[expect(unsafe_code, reason = "features found at run time cannot be called for otherwise; benches/README.md has what it gains")]
                unsafe {
                    wide($($value),*);
                }
                return;
            }
        }
        $body($($value),*);
    }};
}
pub(crate) use widest;
