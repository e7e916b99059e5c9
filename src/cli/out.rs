//! Where a subcommand writes: data to stdout, talk to stderr.

use std::io::{self, BufWriter, IsTerminal, Write};

use crate::render::Look;

/// How a run ended, as its exit code will tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Exit 0.
    Fine,
    /// Exit 1: what fails a run was found, or some records were refused while the good ones went in.
    Found,
    /// Exit 2: isnad could not do the work, and has said why.
    Failed,
}

/// The two streams of a run. Colours go only to terminals, and not with `NO_COLOR`.
pub struct Out {
    data: BufWriter<anstream::Stdout>,
    talk: anstream::Stderr,
    quiet: bool,
}

impl Out {
    /// Stdout and stderr of this process.
    pub fn new(quiet: bool) -> Out {
        Out { data: BufWriter::new(anstream::stdout()), talk: anstream::stderr(), quiet }
    }

    /// How results are to look: stdout may be a terminal.
    pub fn look(&self) -> Look {
        if io::stdout().is_terminal() { Look::Terminal } else { Look::Plain }
    }

    /// Whether there is a person to ask: questions go to stderr, answers come from stdin.
    pub fn can_ask(&self) -> bool {
        io::stdin().is_terminal() && io::stderr().is_terminal()
    }

    /// Asks a person and gives the answer without blanks around it; `None` at the end of input.
    ///
    /// # Errors
    /// If stdin cannot be read.
    pub fn ask(&mut self, question: impl std::fmt::Display) -> io::Result<Option<String>> {
        self.data.flush()?;
        write!(self.talk, "{question} ")?;
        self.talk.flush()?;
        let mut line = String::new();
        let read = io::stdin().read_line(&mut line)?;
        Ok((read > 0).then(|| line.trim().to_owned()))
    }

    /// Where results go.
    pub fn data(&mut self) -> &mut impl Write {
        &mut self.data
    }

    /// Where a stream of JSON lines goes. JSON escapes what begins a colour, so its lines need not be searched for colours.
    ///
    /// # Errors
    /// If what was written before cannot be handed on.
    pub fn lines(&mut self) -> io::Result<impl Write + use<>> {
        self.data.flush()?;
        Ok(BufWriter::with_capacity(64 * 1024, io::stdout().lock()))
    }

    /// Says `message` on stderr, unless the run is to be quiet.
    pub fn say(&mut self, message: impl std::fmt::Display) {
        if !self.quiet {
            // Talk that cannot be heard must not end the work.
            let _ = self.data.flush();
            let _ = writeln!(self.talk, "{message}");
        }
    }

    /// Says what is wrong with the user's files or words, quiet or not.
    pub fn warn(&mut self, message: impl std::fmt::Display) {
        let _ = self.data.flush();
        let _ = writeln!(self.talk, "{message}");
    }

    /// Says why the run could not go on.
    pub fn error(&mut self, error: &anyhow::Error) {
        self.warn(format_args!("error: {error:#}"));
    }

    /// Hands on what is still held back.
    ///
    /// # Errors
    /// If stdout cannot be written.
    pub fn flush(&mut self) -> io::Result<()> {
        self.data.flush()
    }
}
