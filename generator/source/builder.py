"""Parser events → nodes, in one pass, under guards. The parser is lazy: a bomb is left alone where a limit is met."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.findings import Cause, Finding, Message, Severity, message
from generator.source.characters import check_value
from generator.source.limits import TOO_DEEP_HINT, Limits, too_deep
from generator.source.nodes import Entry, Key, Mapping, Mark, Node, Scalar, Sequence

_ANCHOR = re.compile(r"&[0-9A-Za-z_-]+[ \t]+(?=[^\s#])")


class LimitError(Exception):
    """Raised inside this layer to stop reading where a guard is met."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message.id)
        self.finding = finding


@dataclass(frozen=True, slots=True)
class _Anchored:
    """A node that aliases may repeat."""

    node: Node
    count: int
    """Nodes it holds, itself and aliases included."""
    height: int
    """Collections inside one another in it."""


class Builder:
    """Builds the nodes of one file from the events of its parser."""

    def __init__(self, events: Iterator[yaml.Event], text: str, file: str, limits: Limits) -> None:
        self._events = events
        self._text = text
        self._lines: list[str] = []
        """The text's lines, once an anchor needs them."""
        self._file = file
        self._limits = limits
        self._anchors: dict[str, _Anchored | None] = {}
        """None while the anchored node is still open: an alias to it would be endless."""
        self._count = 0
        self._deepest = 0
        self.findings: list[Finding] = []

    def build(self) -> Node | None:
        """Return the file's one document; absent when it is empty. Raises LimitError, and YAMLError for syntax."""
        root: Node | None = None
        first: Mark | None = None
        for event in self._events:
            if not isinstance(event, yaml.DocumentStartEvent):
                continue
            mark = self._mark(event, event)
            if first is not None:
                self._report(
                    "several-documents",
                    message("a second document begins here; a file holds one"),
                    mark,
                    message("delete the line ---, or move what follows it into a file of its own"),
                    related=(message("the first one"), first),
                )
                break
            node = self._node(next(self._events), 1)
            root = None if isinstance(node, Scalar) and node.is_null else node
            first = node.mark
        return root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        if isinstance(event, yaml.ScalarEvent) and event.anchor is None:
            self._count_nodes(1, event)
            return self._scalar(event)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, depth)
        assert isinstance(event, yaml.NodeEvent)
        anchor = event.anchor
        if anchor is None:
            return self._unanchored(event, depth)
        self._anchors[anchor] = None
        count, deepest = self._count, self._deepest
        self._deepest = depth - 1
        node = self._unanchored(event, depth)
        self._anchors[anchor] = _Anchored(node, self._count - count, self._deepest - (depth - 1))
        self._deepest = max(deepest, self._deepest)
        return node

    def _unanchored(self, event: yaml.NodeEvent, depth: int) -> Node:
        self._count_nodes(1, event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        assert isinstance(event, yaml.CollectionStartEvent)
        self._check_depth(depth, event)
        if event.tag is not None:
            self._refuse_tag(event.tag, self._mark(event, event))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, depth)
        return self._sequence(event, depth)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        mark = self._mark(event, event)
        text: str = event.value
        if event.anchor is not None:
            mark = self._without_anchor(mark)
        if event.tag is not None:
            self._refuse_tag(event.tag, mark)
        if event.style == '"':
            if not text.isprintable():  # as everything is not that may be wrong with it
                self.findings.extend(check_value(text, mark))
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return Scalar(text, mark, not event.style)

    def _sequence(self, start: yaml.CollectionStartEvent, depth: int) -> Sequence:
        items: list[Node] = []
        event = next(self._events)
        while not isinstance(event, yaml.SequenceEndEvent):
            items.append(self._node(event, depth + 1))
            event = next(self._events)
        return Sequence(tuple(items), self._extent(start, event, items[-1].mark if items else None))

    def _mapping(self, start: yaml.CollectionStartEvent, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        last: Mark | None = None
        event = next(self._events)
        while not isinstance(event, yaml.MappingEndEvent):
            key = self._key(event, start, depth)
            value = self._node(next(self._events), depth + 1)
            # An alias' value stands elsewhere: then the key is the last that is known to stand in this mapping.
            last = value.mark if key is None or value.mark[1:3] > key.mark[1:3] else key.mark
            if key is not None:
                twin = entries.setdefault(key.name, Entry(key, value))
                if twin.key is not key:
                    self._refuse_twin(key, twin.key)
            event = next(self._events)
        return Mapping(tuple(entries.values()), self._extent(start, event, last))

    def _key(self, event: yaml.Event, mapping: yaml.CollectionStartEvent, depth: int) -> Key | None:
        """Return the key; absent when it cannot be one."""
        node = self._node(event, depth + 1)
        if not isinstance(node, Scalar):
            is_template = isinstance(node, Mapping) and mapping.flow_style and not isinstance(event, yaml.AliasEvent)
            self._report(
                "key-not-text",
                message("{sign} begins a mapping inside a mapping here", sign="{{")
                if is_template
                else message("a key must be a text, not a list or a mapping"),
                self._mark(mapping, event) if is_template else node.mark,
                message("put the whole value between quotes: {example}", example='"{{ … }}"')
                if is_template
                else message("write key: value with a plain key"),
            )
            return None
        if node.plain and node.text == "<<":
            self._report(
                "merge-key",
                message("<< is not supported"),
                node.mark,
                message("put what is shared into a file of its own and name it under extends"),
            )
            return None
        if node.text == "":
            self._report(
                "empty-key", message("a key is missing before the colon"), node.mark, message("write key: value")
            )
            return None
        if node.plain and node.text != node.text.strip():
            self._report(
                "odd-indentation",
                message("this line is indented with a full-width or non-breaking space"),
                node.mark,
                message("indent with ordinary spaces only"),
            )
        return Key(_normal(node.text), node.text, node.mark)

    def _alias(self, event: yaml.AliasEvent, depth: int) -> Node:
        name = event.anchor or ""
        mark = self._mark(event, event)
        if name not in self._anchors:
            self._report(
                "unknown-alias",
                message("*{name} repeats something named &{name}, which is not there", name=name),
                mark,
                message("if the asterisk is part of the text, put the text between quotes"),
            )
            self._count_nodes(1, event)
            return Scalar("", mark)
        anchored = self._anchors[name]
        if anchored is None:
            self._report(
                "recursive-alias",
                message("*{name} stands inside the thing it repeats", name=name),
                mark,
                message("write the content out"),
            )
            self._count_nodes(1, event)
            return Scalar("", mark)
        self._count_nodes(anchored.count, event)
        if anchored.height:
            self._check_depth(depth - 1 + anchored.height, event)
        return anchored.node

    def _count_nodes(self, more: int, event: yaml.Event) -> None:
        self._count += more
        if self._count > self._limits.nodes:
            what = message("the file holds more than {limit} values", limit=self._limits.nodes)
            self._stop(what, event, message("split it; if it uses aliases (*name), write less with them"))

    def _check_depth(self, depth: int, event: yaml.Event) -> None:
        if depth > self._deepest:
            self._deepest = depth
            if depth > self._limits.depth:
                self._stop(too_deep(self._limits), event, TOO_DEEP_HINT)

    def _stop(self, what: Message, event: yaml.Event, hint: Message) -> None:
        place = self._mark(event, event).place()
        raise LimitError(Finding("too-large", Severity.ERROR, what, place, hint, cause=Cause.LIMIT))

    def _refuse_tag(self, tag: str, mark: Mark) -> None:
        what = message("the tag {tag} is not supported", tag=tag)
        self._report("tag", what, mark, message("delete it, or put the text between quotes if it begins with !"))

    def _refuse_twin(self, key: Key, first: Key) -> None:
        if key.written == first.written:
            what = message("the key {key} stands twice in one mapping", key=key.written)
        else:
            what = message("the key {key} stands twice in one mapping, in two Unicode spellings", key=key.written)
        self._report(
            "duplicate-key", what, key.mark, message("keep one of them"), related=(message("first here"), first.mark)
        )

    def _report(
        self, rule: str, what: Message, mark: Mark, hint: Message, *, related: tuple[Message, Mark] | None = None
    ) -> None:
        others = ((related[0], related[1].place()),) if related else ()
        self.findings.append(Finding(rule, Severity.ERROR, what, mark.place(), hint, others))

    def _mark(self, start: yaml.Event, end: yaml.Event) -> Mark:
        begin, finish = start.start_mark, end.end_mark
        assert begin is not None
        assert finish is not None
        return Mark(self._file, begin.line + 1, begin.column + 1, finish.line + 1, finish.column + 1)

    def _extent(self, start: yaml.CollectionStartEvent, end: yaml.Event, last: Mark | None) -> Mark:
        """Return where a collection stands. The parser ends a block collection only at the next token."""
        mark = self._mark(start, end)
        if start.flow_style or last is None:
            return mark
        return mark._replace(end_line=last.end_line, end_column=last.end_column)

    def _without_anchor(self, mark: Mark) -> Mark:
        """Return the mark of the text itself: the parser's begins at ``&name``."""
        if not self._lines:
            self._lines = self._text.split("\n")
        line = self._lines[mark.line - 1]
        anchor = _ANCHOR.match(line, mark.column - 1)
        return mark._replace(column=anchor.end() + 1) if anchor else mark


def _normal(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)
