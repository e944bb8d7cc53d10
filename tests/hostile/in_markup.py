"""HTML, and Markdown with its front matter."""

from __future__ import annotations

from typing import Final

from tests.hostile.cases import GOOD, STATEMENT, texts

__all__ = ["HTML", "MARKDOWN"]

_N: Final = 20_000
_HEAD: Final = "<!DOCTYPE html><html><head><title>反诈通报</title></head><body>"
_PAGE: Final = f"{_HEAD}<h1>反诈通报</h1><p>{STATEMENT}</p>"
_DEEP: Final = (
    "div",
    "p",
    "b",
    "a href='x'",
    "td",
    "table",
    "li",
    "ul",
    "span",
    "h1",
    "blockquote",
    "svg",
    "font",
)
_UNCLOSED: Final = {
    "tag": "<p", "attribute": "<p class=", "double_quote": '<p class="', "single_quote": "<p class='",
    "comment": "<!--", "comment_of_dashes": "<!---", "declaration": "<!", "section": "<![", "cdata": "<![CDATA[",
    "instruction": "<?xml", "entity": "&#", "hex_entity": "&#x", "name_entity": "&nbs", "end_tag": "</", "angle": "<",
}  # fmt: skip
_HIDING: Final = (
    "script",
    "style",
    "title",
    "textarea",
    "select",
    "iframe",
    "noscript",
    "template",
    "object",
)
_ENTITIES: Final = {
    "nul": "&#0;", "surrogate": "&#xD800;", "too_high": "&#x110000;", "many_digits": "&#" + "9" * 5000 + ";",
    "control": "&#27;[31m", "bidi": "&#x202e;", "unknown": "&破案;", "no_semicolon": "&lt3宗&gt",
    "twice": "&amp;amp;amp;lt;", "two_characters": "&NotEqualTilde;3宗", "digits": "&#51;&#23447;" * 2000,
}  # fmt: skip
_BOMB: Final = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_PAGES: Final = {
    "entity_bomb": f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "破">{_BOMB}]><html><body>&l9;</body></html>',
    "external_entity": '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body>&x;破案3宗</body></html>',
    "attributes": _HEAD + "<p " + "a=b " * _N + f">{STATEMENT}</p>",
    "same_attribute": _HEAD + "<p " + 'class="a" ' * _N + ">3宗</p>",
    "metas": "<html><head>" + '<meta name="PubDate" content="2021-99-99">' * 2000 + "</head>破案3宗",
    "meta_without_content": "<html><head><meta name=PubDate><meta content=3><meta></head><body>破案3宗",
    "meta_title_empty": '<html><head><meta name="ArticleTitle" content="  "></head><body>破案3宗',
    "titles": "<html><head>" + "<title>破案3宗</title>" * 3000, "title_unclosed": "<html><title>破案3宗",
    "json_ld_broken": '<html><script type="application/ld+json">{"datePublished": "</script><p>3宗',
    "json_ld_deep": '<html><script type="application/ld+json">' + "[" * _N + "</script><p>3宗",
    "time_element_odd": "<html><time datetime='25:61'>99-99</time><p>破案3宗",
    "comments": "<html>" + "<!-- 3宗 -->" * 5000, "comment_starts": "<html>" + "<!--" * _N,
    "comment_ends": "<html>" + "-->" * _N, "conditional_comment": "<html><!--[if IE]>3宗<![endif]--><p>4宗",
    "links": "<html>" + "<a href='x'>破案3宗</a>" * 3000, "table_of_a_row": "<table><tr>" + "<td>3" * 9000,
    "table_of_a_column": "<table>" + "<tr><td>3" * 6000, "rowspan_huge": "<table><td rowspan=999999999>3宗",
    "images": "<html>" + "<img src='x'>" * _N, "breaks": "<html>3宗" + "<br>" * _N, "quotes": "<html><p a=" + "\"'" * _N,
    "nested_quotes": "<html>" + "<a b='\"'>" * 6000, "less_than": "<html>" + "<" * _N, "greater_than": "<html>" + ">" * _N,
    "ampersands": "<html>" + "&" * _N, "upper_case": GOOD.replace("2021", "<P>2021") + "</P>", "crossed": "<html><b><p>3</b>宗</p>",
    "end_tags_only": "<html>" + "</p>" * _N, "unknown_tags": "<html>" + "<破案 3宗>" * 2000, "slash_tags": "<html>" + "<p/>" * _N,
    "nul_reference_in_tag": "<html><p a='&#0;'>3宗", "self_named": "<html " + "x" * _N + ">3宗",
    "data_uri": f"<html><img src='data:image/png;base64,{'A1' * _N}'><p>{STATEMENT}",
    "scripts": "<html>" + "<script>3宗</script>" * 3000, "script_in_script": "<html>" + "<script><script>" * 3000,
    "script_ends": "<html><script>" + "</scrip" * 5000, "svg_text": "<html><svg><text>3宗</text></svg><p>4宗",
    "base_and_frames": "<html><base href='//x'><frameset><frame src='file:///etc/passwd'></frameset>3宗",
}  # fmt: skip

HTML: Final = (
    *texts({f"deep_{tag.split()[0]}": _HEAD + f"<{tag}>" * _N + STATEMENT for tag in _DEEP}),
    *texts({f"unclosed_{name}": f"{_PAGE}{tail}" for name, tail in _UNCLOSED.items()}, keeps=True),
    *texts({f"many_{name}s": _HEAD + tail * 6000 for name, tail in _UNCLOSED.items()}),
    *texts({f"unclosed_{tag}": f"{_PAGE}<{tag}>3宗" for tag in _HIDING}, keeps=True),
    *texts({f"entity_{name}": f"{_PAGE}<p>{entity}</p>" for name, entity in _ENTITIES.items()}, keeps=True),
    *texts({f"page_{name}": page for name, page in _PAGES.items()}),
)

_YAML: Final = {
    "alias_bomb": "a: &a [x,x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40)),
    "title_is_a_list": "title: [1, 2]", "title_is_a_map": "title: {a: b}", "title_is_null": "title: null",
    "title_is_a_tag": "title: !!python/object/apply:os.system [id]", "title_is_a_number": "title: 3",
    "title_empty": "title:", "title_of_quotes": "title: '''''", "title_folded": "title: >\n  破案\n  3宗",
    "title_block_empty": "title: |\n", "title_twice": "title: a\ntitle: b", "title_escape": 'title: "\\x1b[31m"',
    "date_out_of_range": "date: 2021-13-45", "date_year_0": "date: 0000-00-00", "date_year_9999": "date: 9999-12-31T23:59:59-23:59",
    "date_zone_huge": "date: 2021-01-01T00:00:00+99:99", "date_words": "date: yesterday", "date_number": "date: 1e999",
    "date_digits": "date: " + "9" * 5000, "keys_many": "\n".join(f"k{n}: v" for n in range(290)), "key_long": "k" * 9000 + ": v",
    "tabs": "\ttitle:\ta", "merge_key": "<<: *x", "colon_only": ":", "percent": "%YAML 9.9", "nested": "a:\n" + " " * 5000 + "b: c",
    "bidi_title": "title: \u202e通报", "markup_title": "title: '[red]通报[/red]'", "comment_only": "# nothing", "nul_escape": 'title: "\\0"',
}  # fmt: skip
_MARKED_UP: Final = {
    "stars": "*" * _N, "star_pairs": "**3" * 6000, "underscores": "_" * _N, "underscore_pairs": "__a" * 6000,
    "backquotes": "`" * _N, "fences": "```\n" * 5000, "fence_unclosed": "```\n" + STATEMENT, "brackets": "[" * _N,
    "bracket_pairs": "[]" * 9000, "links": "[a](b)" * 4000, "link_unclosed": "[a](" * 5000, "images": "![](" * 5000,
    "image_targets": "![](" + "(" * _N, "quotes": "> " * 9000, "quotes_deep": "\n".join(">" * n for n in range(300)),
    "headings": "#" * _N, "heading_marks": "# " * 9000, "tables": "|" * _N, "table_rules": "|-" * 9000,
    "table_rows": "| 3宗 | 4% |\n" * 2000, "rules": "---\n" * 5000, "lists": "- " * 9000, "list_deep": "\n".join(" " * n + "- 3宗" for n in range(300)),
    "numbers": "1. " * 9000, "footnotes": "[^1]" * 5000, "footnote_marks": "[1]" * 5000, "escapes": "\\" * _N, "templates": "{{" * 9000,
    "template_tags": "{% x %}" * 3000, "addresses": "<http://" * 3000, "html_in_markdown": "# a\n\n" + "<b>**" * 4000, "setext": "破案3宗\n===\n" * 2000,
    "hashtags": "#a#" * 5000, "closing_marks": "# a " + "# " * 9000,
}  # fmt: skip

MARKDOWN: Final = (
    *texts({f"yaml_{name}": f"---\n{head}\n---\n\n{GOOD}" for name, head in _YAML.items()}, keeps=True),
    *texts({"yaml_unclosed": f"---\ntitle: a\n\n{GOOD}", "yaml_alone": "---\ntitle: 破案3宗\n---\n"}),
    *texts({"toml_front": f"+++\ntitle = '通报'\n+++\n{GOOD}", "yaml_crlf": f"---\r\ntitle: a\r\n---\r\n{GOOD}"}, keeps=True),
    *texts({"yaml_400_lines": "---\n" + "a: b\n" * 400 + f"---\n{GOOD}", "yaml_fences": "---\n" * 5000}),
    *texts({f"md_{name}": f"# 通报\n\n{text}\n" for name, text in _MARKED_UP.items()}),
)  # fmt: skip
