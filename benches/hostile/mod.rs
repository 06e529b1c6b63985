//! Texts that are meant to be slow: each is a habit of pages taken to where no page goes.

/// Each text, of about `size` bytes, with its name.
pub fn texts(size: usize) -> Vec<(&'static str, String)> {
    let fill = |unit: &str| unit.repeat(size / unit.len() + 1);
    let numbered = |line: fn(usize) -> String| {
        let mut text = String::with_capacity(size + 200);
        let mut number = 0;
        while text.len() < size {
            text += &line(number);
            number += 1;
        }
        text
    };
    vec![
        ("one line", fill("河边种树的人回来了，").replace('\n', "")),
        ("empty lines", fill("\n")),
        ("all paragraphs the same", fill("本报讯（记者 林满）河边种下三千棵树，前后十四人。\n\n")),
        ("paragraphs nearly the same", numbered(|n| format!("本报讯（记者 林满）河边种下{n}棵树，前后{}人。\n\n", n % 97))),
        ("headlines", numbered(|n| format!("城南第{n}条路通车\n"))),
        ("bylines", numbered(|n| format!("（记者 林满 通讯员 何{}）\n", ["晴", "若", "维"][n % 3]))),
        ("brackets that nest", fill("（“《【〔「『")),
        ("brackets that close", fill("』」〕】》”）\n")),
        ("zero-width and combining characters", fill("e\u{301}\u{200b}\u{200d}\u{fe0f}")),
        ("flags", fill("\u{1f1e8}\u{1f1f3}")),
        ("one character", fill("啊")),
        ("page numbers", numbered(|n| format!("A{:02}\n", n % 100))),
        ("bylines without end", fill("（记者 ")),
        ("lines of one character", fill("一\n。\n")),
    ]
}
