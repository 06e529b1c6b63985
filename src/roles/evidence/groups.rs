//! The kinds of evidence, and the values that each can take.
//!
//! Every kind is a question with a fixed set of answers; a line, or a pair of lines, has one
//! answer to each. The weights table has a row for every answer. Adding a kind here and its
//! answer in one of the neighbouring files, then learning again, is all that new evidence takes.

/// An axis of a question: the names of its answers.
type Axis = &'static [&'static str];

pub(crate) const LENGTH: Axis = &["1-2", "3-4", "5-6", "7-9", "10-13", "14-18", "19-25", "26-35", "36-50", "51-80", "81-150", "151+"];
pub(crate) const FILL: Axis = &["free", "little", "part", "nearly", "full", "over"];
pub(crate) const CLOSURE: Axis = &["open", "pause", "closed"];
pub(crate) const INDENT: Axis = &["flush", "one Han", "two Han", "more"];
pub(crate) const HABIT: Axis = &["rarely indented", "partly indented", "indented"];
pub(crate) const GAP: Axis = &["0", "1", "2", "3+"];
pub(crate) const USUAL: Axis = &["less than usual", "as usual", "more than usual"];
pub(crate) const FIRST: Axis = &[
    "Han",
    "digit",
    "letter",
    "quote",
    "bracket",
    "section bracket",
    "dash",
    "ornament",
    "title mark",
    "closing mark",
    "numbering",
    "other",
];
pub(crate) const LAST: Axis =
    &["stop", "closed stop", "pause", "colon", "Han", "digit", "letter", "bracket", "quote", "ellipsis", "dash", "other"];
pub(crate) const INNER: Axis = &["plain", "spaced", "pause", "question", "colon", "stop"];
pub(crate) const CREDIT: Axis = &["none", "name", "surname", "marked", "role", "agency"];
pub(crate) const PLACE: Axis = &["none", "somewhere", "start", "end"];
pub(crate) const COVERED: Axis = &["0", "<20", "<40", "<70", "70+"];
pub(crate) const COPIED: Axis = &["new", "partly", "later", "earlier", "both", "shortened"];
pub(crate) const ECHO: Axis = &["new", "short line later", "short line earlier", "text later", "text earlier"];
pub(crate) const LEAN: Axis = &["none", "no words", "before!", "before", "even", "after", "after!"];
pub(crate) const BOND: Axis = &["none", "0", "weak", "some", "strong"];
pub(crate) const HOME: Axis = &["none", "worse here", "even", "better here"];
pub(crate) const SPOT: Axis = &["first", "top", "middle", "bottom", "last"];
pub(crate) const LOOK: Axis = &[
    "edge",
    "lead",
    "byline",
    "furniture",
    "caption",
    "short",
    "short closed",
    "line",
    "line closed",
    "long",
    "long closed",
    "item",
    "speaker",
];
pub(crate) const RUN: Axis = &["none", "1 of 1", "1 of 2", "2 of 2", "1 of 3", "2 of 3", "3 of 3", "many"];
pub(crate) const SIZE: Axis = &["none", "longer", "shorter", "alike"];
pub(crate) const YES: Axis = &["no", "yes"];
pub(crate) const BALANCE: Axis = &["balanced", "unclosed", "unopened"];
pub(crate) const SHARE: Axis = &["0", "<25%", "<50%", "50%+"];
pub(crate) const SPEAKER: Axis = &["none", "question", "answer", "named"];
pub(crate) const FRAME: Axis = &["none", "bracketed", "ornamented", "titled"];
pub(crate) const WRAPPED: Axis = &["free page", "mixed page", "wrapped page"];
pub(crate) const BETWEEN: Axis = &["next line", "1 blank", "2+ blank", "1 line between", "2-3 lines between", "4+ lines between"];
pub(crate) const COLUMN: Axis = &["free", "same column", "other column"];
pub(crate) const SEEN: Axis = &["not Han", "unseen", "seen once", "seen often"];
pub(crate) const CUT: Axis = &["none", "two Han short"];

pub(crate) const IN_BLOCK: Axis = &["only", "first", "second", "middle", "last"];
pub(crate) const SPACING: Axis = &["hardly spaced", "partly spaced", "often spaced", "spaced"];

pub(crate) const BUCKET: Axis = &["never", "seldom", "less", "as often", "more", "often", "most"];
pub(crate) const HEADED: Axis = &["no Han", "body", "rather body", "even", "rather heading", "heading", "surely heading"];
pub(crate) const TIE: Axis = &["not Han", "strangers", "neighbours", "word"];

pub(crate) const ROW: Axis = &["no row", "score", "cells", "cells among cells", "no Han"];
pub(crate) const COUNT: Axis = &["0", "1", "2", "3-4", "5+"];
pub(crate) const SHARES: Axis = &["no heading", "no", "one", "more"];
pub(crate) const THEME: Axis = &["too little", "unlike", "hardly", "somewhat", "alike", "much alike"];
pub(crate) const SERIES: Axis = &[
    "no series",
    "one thing, short",
    "one thing, middle",
    "one thing, long",
    "few, short",
    "few, middle",
    "few, long",
    "half, short",
    "half, middle",
    "half, long",
    "all unlike, short",
    "all unlike, middle",
    "all unlike, long",
];
pub(crate) const SPAN: Axis = &["<12", "<24", "<50", "<100", "100+"];

pub(crate) const CHUNK: Axis = &["only line", "first", "inside", "last"];
pub(crate) const CREDITED: Axis = &["none", "byline", "picture"];
pub(crate) const ENDED: Axis = &[
    "inside",
    "edge",
    "open",
    "open, byline",
    "open, picture",
    "pause",
    "pause, byline",
    "pause, picture",
    "closed",
    "closed, byline",
    "closed, picture",
];
pub(crate) const MEND: Axis = &[
    "nothing broken",
    "other, later other",
    "other, later strangers",
    "other, later neighbours",
    "other, later word",
    "strangers, later other",
    "strangers, later strangers",
    "strangers, later neighbours",
    "strangers, later word",
    "neighbours, later other",
    "neighbours, later strangers",
    "neighbours, later neighbours",
    "neighbours, later word",
    "word, later other",
    "word, later strangers",
    "word, later neighbours",
    "word, later word",
];
pub(crate) const OPENS: Axis = &["seldom", "less", "as a paragraph", "more", "often"];
pub(crate) const OPENING: Axis = &["other", "day", "pronoun", "link", "source", "reader"];
pub(crate) const LONE: Axis = &[
    "words",
    "mark after open",
    "mark after closed",
    "number, unit next",
    "number between open lines",
    "number after open",
    "number",
    "Latin between open lines",
    "Latin",
];
pub(crate) const HUNG: Axis = &["never", "at times", "mostly"];
pub(crate) const OF_TWO: Axis = &["no article yet", "neither of two", "one of two", "both"];
pub(crate) const PART: Axis = &["no heading", "kicker", "headline", "two lines", "deck"];
pub(crate) const ALIKE: Axis = &["no section yet", "unlike", "alike, bare", "alike, framed"];
pub(crate) const PHASE: Axis = &["none", "headed", "headed body", "body", "body headed", "signed"];
pub(crate) const ORIGIN: Axis = &["heading", "section", "byline", "nothing"];
pub(crate) const PATTERN: Axis = &["none", "number", "folio", "date", "issue", "address", "makers", "bars", "counter", "mixed"];

/// A question, and the axes whose product are its answers.
pub(crate) struct Group {
    #[cfg_attr(not(feature = "inspect"), allow(dead_code, reason = "only reports name the questions"))]
    pub name: &'static str,
    pub axes: &'static [Axis],
}

impl Group {
    const fn size(&self) -> usize {
        let mut size = 1;
        let mut i = 0;
        while i < self.axes.len() {
            size *= self.axes[i].len();
            i += 1;
        }
        size
    }

    /// The name of an answer.
    #[cfg(any(test, feature = "inspect"))]
    pub fn answer(&self, mut value: usize) -> String {
        let mut names = Vec::new();
        for axis in self.axes.iter().rev() {
            names.push(axis[value % axis.len()]);
            value /= axis.len();
        }
        names.reverse();
        names.join(" / ")
    }
}

macro_rules! groups {
    ($list:ident, $count:ident, $offsets:ident, $enum:ident { $($variant:ident = $name:literal [$($axis:expr),+]),+ $(,)? }) => {
        /// The questions of one family, by number.
        #[allow(dead_code, reason = "the questions about cues and about steps are asked by number")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(usize)]
        pub(crate) enum $enum { $($variant),+ }

        pub(crate) const $list: &[Group] = &[$(Group { name: $name, axes: &[$($axis),+] }),+];
        pub(crate) const $count: usize = $list.len();
        /// The first row of each question, and behind the last the number of rows.
        pub(crate) const $offsets: [u16; $count + 1] = offsets($list);
    };
}

const fn offsets<const N: usize>(groups: &[Group]) -> [u16; N] {
    let mut offsets = [0; N];
    let mut i = 0;
    while i + 1 < N {
        offsets[i + 1] = offsets[i] + groups[i].size() as u16;
        i += 1;
    }
    offsets
}

groups!(LINE, LINES, LINE_ROWS, Ask {
    Bias = "line" [&["any"]],
    Length = "length" [LENGTH],
    FillEnd = "fill, end" [FILL, CLOSURE],
    Indent = "indent" [INDENT, HABIT],
    GapBefore = "blank lines before" [GAP, USUAL],
    GapAfter = "blank lines after" [GAP, USUAL],
    First = "first" [FIRST],
    Last = "last" [LAST],
    Inner = "inside" [INNER],
    Lead = "lead" [CREDIT],
    Tail = "tail" [CREDIT],
    Whole = "all byline" [CREDIT],
    WholeLength = "all byline, length" [CREDIT, &["<=4", "<=8", "<=14", "15+"]],
    Staff = "staff words" [PLACE],
    Contact = "contact words" [PLACE],
    Navigation = "navigation words" [PLACE],
    Widget = "widget words" [PLACE],
    Imprint = "imprint words" [PLACE],
    Folio = "folio words" [PLACE],
    Jump = "jump words" [PLACE],
    Meta = "meta words" [PLACE],
    Notice = "notice words" [PLACE],
    Picture = "picture words" [PLACE],
    Digest = "digest words" [PLACE],
    Column = "column words" [PLACE],
    Writer = "writer words" [PLACE],
    Credit = "credit words" [PLACE],
    Said = "telling words" [PLACE],
    Related = "related words" [PLACE],
    Covered = "covered by furniture words" [COVERED, &["short", "middle", "long"]],
    Copied = "copied" [COPIED],
    CopiedHome = "copied, at home" [COPIED, HOME],
    Echo = "echoed" [ECHO],
    Lean = "shares words with text" [LEAN],
    Bond = "words shared across" [BOND],
    Spot = "spot on the page" [SPOT],
    Look = "look" [LOOK, WRAPPED],
    Before = "look before" [LOOK, LOOK],
    After = "look after" [LOOK, LOOK],
    After2 = "look after next" [LOOK, LOOK],
    Around = "looks around" [LOOK, LOOK],
    Run = "short run" [RUN, WRAPPED],
    RunLean = "short run, words" [RUN, LEAN],
    RunSize = "short run, sizes" [SIZE, SIZE],
    LengthAfter = "length, look after" [LENGTH, LOOK],
    LengthBefore = "length, look before" [LENGTH, LOOK],
    Spaced = "letter-spaced" [YES],
    Balance = "brackets" [BALANCE, CLOSURE],
    Digits = "digits" [SHARE],
    Letters = "letters" [SHARE],
    Speaker = "speaker" [SPEAKER],
    Frame = "frame" [FRAME, &["1-6", "7-12", "13+"]],
    FirstLast = "first, last" [FIRST, LAST],
    InnerLength = "inside, length" [INNER, &["<7", "<14", "<26", "26+"]],
    Begins = "begins like a paragraph" [BUCKET, FILL],
    Heads = "words of headings" [HEADED, &["<5", "<9", "<14", "<20", "<30", "30+"]],
    Pattern = "furniture pattern" [PATTERN, SPOT],
    Row = "table row" [ROW, WRAPPED],
    Shorts = "short lines above and below" [COUNT, COUNT],
    Topic = "shares words with the headings above, below, and the line before" [SHARES, SHARES, SHARES],
    TopicNew = "shares words with the headings, end before" [SHARES, SHARES, CLOSURE],
    Name = "column name" [&["1-2", "3", "4", "5", "6", "7-8", "9+"], &["plain", "column word"], &["bare", "framed"]],
    Block = "place in the block" [IN_BLOCK, &["1", "2", "3", "4-6", "7+"], SPACING],
    LeanBack = "words shared with text before" [BOND, BOND],
    GapsAround = "blank lines around" [GAP, GAP],
    ChunkEnd = "chunk: place, lines, end" [CHUNK, &["1", "2-3", "4+"], &["open", "closed"], CREDITED],
    ChunkBefore = "chunk before" [ENDED],
    ChunkNext = "chunk end, look after" [&["open", "closed"], LOOK],
    Mend = "mends the cut before it" [MEND],
    CopiedChunk = "copied, place in the chunk" [COPIED, CHUNK],
    Turn = "chunk shares words with text before, after" [&["inside", "0 0", "0 1", "0 2", "0 3", "0 4", "1 0", "1 1", "1 2", "1 3", "1 4", "2 0", "2 1", "2 2", "2 3", "2 4", "3 0", "3 1", "3 2", "3 3", "3 4", "4 0", "4 1", "4 2", "4 3", "4 4"]],
    Opens = "opens like an article, end before" [OPENS, CLOSURE],
    OpensPhase = "opens like an article, opening" [OPENS, OPENING],
    Cuts = "lines cut nearby, words among the cuts" [&["0", "1-2", "3+"], SHARE, CLOSURE],
    Width = "width of the page's columns, end" [&["free", "<30%", "<55%", "<80%", "<97%", "full", "over"], CLOSURE],
    Kicker = "words of kickers, length" [HEADED, &["<9", "<14", "<20", "20+"]],
    Deck = "words of subheadlines, length" [HEADED, &["<9", "<14", "<20", "20+"]],
    Lone = "alone on its line" [LONE, GAP],
    RowsAround = "rows around" [ROW, ROW, ROW],
    Theme = "speaks of what the text before does, end before" [THEME, CLOSURE],
    ThemeHeads = "speaks of what the headings above, below do" [THEME, THEME],
    ThemeChunks = "chunk speaks of what the chunks before, behind do" [THEME, THEME],
    Series = "chunks from here on that speak of different things" [SERIES, CLOSURE],
    ThemeSides = "heading speaks of what the text before, behind does" [THEME, THEME],
});

groups!(PAIR, PAIRS, PAIR_ROWS, AskPair {
    Ends = "end, start" [LAST, FIRST],
    FillIndent = "fill, end, indent" [FILL, CLOSURE, &["flush", "indented"], HABIT],
    BetweenEnd = "between, end" [BETWEEN, CLOSURE],
    ColumnFill = "column, fill" [COLUMN, FILL],
    Bracket = "open bracket" [&["none", "left open", "closed here"]],
    Seen = "characters at the cut" [SEEN, CLOSURE],
    Word = "word at the cut" [TIE, CLOSURE],
    BeginsPair = "begins like a paragraph, end" [BUCKET, CLOSURE],
    Lengths = "lengths, end, blank lines" [SPAN, SPAN, CLOSURE, &["0", "1+"]],
    Rows = "rows, end" [ROW, ROW],
    Short = "first line short" [CUT, CLOSURE, &["column full", "not full"], HUNG],
    LookEnd = "end, look" [CLOSURE, LOOK],
    WrapGap = "page, end, blank lines" [WRAPPED, CLOSURE, GAP],
    LengthEnd = "length, end" [LENGTH, CLOSURE],
    FillFill = "fills" [FILL, FILL],
    Bonds = "words shared, end" [BOND, CLOSURE],
    Numbers = "number cut" [&["none", "digits meet", "digits then unit", "letters meet"]],
});

groups!(STEP, STEPS, STEP_ROWS, AskStep {
    Phase = "article so far" [PHASE],
    State = "paragraph before" [&["none", "closed", "open", "open, full"]],
    Side = "page's habit" [&["headings before", "headings after"]],
    SidePhase = "habit, article" [&["headings before", "headings after"], PHASE],
    Pending = "headings that wait" [&["0", "1", "2+"], PHASE],
    Lines = "lines of the body" [&["0", "1", "2-3", "4-9", "10+"], PHASE],
    Signed = "body signed" [CREDIT],
    Origin = "body begun by, briefs before" [ORIGIN, &["0", "1", "2+"], PHASE],
    Like = "like the body's first line" [&["no", "same ornament", "both numbered", "both leads", "a lead", "both speakers"], PHASE],
    Subheads = "subheads so far" [&["0", "1", "2+"], PHASE],
    Credited = "signed in front, and behind" [&["no", "own line", "lead"], CREDIT],
    Kickers = "kickers of late, group so far" [OF_TWO, PART],
    TwoLines = "two-line headlines of late, group so far" [OF_TWO, PART],
    Decks = "decks of late, group so far" [OF_TWO, PART],
    OwnLines = "bylines on lines of their own of late" [OF_TWO, PHASE],
    SectionLike = "like the last section's name" [ALIKE, PHASE],
    Cohesion = "shares words with the body so far" [BOND, PHASE],
    ThemeBody = "speaks of what the body so far does" [THEME, PHASE],
    SectionNear = "section over it" [&["none", "fresh", "old"], PHASE],
});
