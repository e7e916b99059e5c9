//! A stream of lines, answered on all cores, in their order. What is held of it at once does not grow with its length.

use std::io::{BufRead, BufReader, Read};

use anyhow::Context;
use rayon::prelude::*;

/// At most so many bytes of whole lines are answered together; a longer line is answered by itself.
const BATCH: usize = 1 << 20;

/// Answers every line of `input` and hands the answers on, in order, as many together as had come in: whoever waits for the
/// answer to a line gets it before the next line is there. Lines are counted from 1.
///
/// # Errors
/// If `input` cannot be read, or the first that `take` gives.
pub(super) fn each_line<A: Send>(
    input: impl Read,
    answer: impl Fn(usize, &[u8]) -> A + Sync,
    mut take: impl FnMut(Vec<A>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    // This thread works too, instead of waiting for one more. An error means that there are threads already.
    rayon::ThreadPoolBuilder::new().use_current_thread().build_global().ok();
    let mut input = BufReader::with_capacity(BATCH, input);
    let mut before = 0;
    loop {
        let lines = come_in(&mut input).context("cannot read stdin")?;
        let answers = match lines.as_slice() {
            [] => return Ok(()),
            [line] => vec![answer(before + 1, line)],
            // One line at a time: with more in one piece a thread waits at the end for the other to finish its own.
            lines => {
                let lines = lines.par_iter().enumerate().with_max_len(1);
                lines.map(|(n, line)| answer(before + n + 1, line)).collect()
            }
        };
        before += lines.len();
        take(answers)?;
    }
}

/// The next line, and the whole lines behind it that have come in already; none at the end.
fn come_in(input: &mut BufReader<impl Read>) -> std::io::Result<Vec<Vec<u8>>> {
    let mut lines = Vec::new();
    while lines.is_empty() || input.buffer().contains(&b'\n') {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        lines.push(line);
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The answers to every line, as they came together.
    fn batches<A: Send>(input: impl Read, answer: impl Fn(usize, &[u8]) -> A + Sync) -> Vec<Vec<A>> {
        let mut all = Vec::new();
        let take = |answers| {
            all.push(answers);
            Ok(())
        };
        each_line(input, answer, take).unwrap();
        all
    }

    fn lengths(input: &[u8]) -> Vec<(usize, usize)> {
        batches(input, |number, line| (number, line.len())).concat()
    }

    #[test]
    fn answers_keep_the_order_of_their_lines() {
        let input: Vec<u8> = (0..5000).flat_map(|n| vec![b'a'; n % 700].into_iter().chain([b'\n'])).collect();
        let wanted: Vec<(usize, usize)> = (0..5000).map(|n| (n + 1, n % 700 + 1)).collect();
        assert_eq!(lengths(&input), wanted);
    }

    #[test]
    fn a_last_line_needs_no_end_and_a_long_one_no_room() {
        assert_eq!(lengths(b"\nab"), [(1, 1), (2, 2)]);
        assert_eq!(lengths(&vec![b'x'; 3 * BATCH]), [(1, 3 * BATCH)]);
        assert_eq!(lengths(b""), []);
    }

    #[test]
    fn a_line_is_answered_before_the_next_has_come() {
        // Gives one line at a time, as a pipe does whose writer waits for the answer.
        let waiting = b"one\n".chain(&b"two\n"[..]);
        assert_eq!(batches(waiting, |number, _| number), [[1], [2]]);
    }
}
