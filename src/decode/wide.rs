//! Streams in UTF-16, known by their byte order mark, become streams in UTF-8, so that their lines can be found.

use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_16BE, UTF_16LE};

/// The encoding that the first bytes of a stream name, where it is UTF-16.
pub fn mark(head: &[u8]) -> Option<&'static Encoding> {
    Encoding::for_bom(head).map(|(encoding, _)| encoding).filter(|encoding| *encoding == UTF_16LE || *encoding == UTF_16BE)
}

/// A reader that gives UTF-8 for the UTF-16 of another; broken pairs become U+FFFD. The mark is taken away.
pub struct Narrowed<R> {
    inner: R,
    decoder: Decoder,
    input: Vec<u8>,
    /// Bytes of `input` that are decoded already.
    decoded: usize,
    output: Vec<u8>,
    /// Bytes of `output` that are given out already.
    given: usize,
    finished: bool,
}

impl<R: Read> Narrowed<R> {
    /// A reader over UTF-16.
    pub fn new(inner: R, encoding: &'static Encoding) -> Narrowed<R> {
        let decoder = encoding.new_decoder();
        Narrowed { inner, decoder, input: Vec::new(), decoded: 0, output: Vec::new(), given: 0, finished: false }
    }
}

impl<R: Read> Read for Narrowed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given == self.output.len() && !self.finished {
            if self.decoded == self.input.len() {
                self.input.resize(super::compressed::BUFFER, 0);
                let read = self.inner.read(&mut self.input)?;
                self.input.truncate(read);
                self.decoded = 0;
            }
            let ended = self.input.is_empty();
            self.output.resize(super::compressed::BUFFER, 0);
            let (result, read, written, _) = self.decoder.decode_to_utf8(&self.input[self.decoded..], &mut self.output, ended);
            self.output.truncate(written);
            (self.decoded, self.given) = (self.decoded + read, 0);
            self.finished = ended && result == CoderResult::InputEmpty;
        }
        let count = buffer.len().min(self.output.len() - self.given);
        buffer[..count].copy_from_slice(&self.output[self.given..self.given + count]);
        self.given += count;
        Ok(count)
    }
}
