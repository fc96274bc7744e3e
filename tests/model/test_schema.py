"""The schema an editor is given refuses nothing that the model reads, and flags what people mostly get wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.bid import Bid
from generator.model.promise import Promise
from generator.model.schema import Json, Object, schema
from generator.model.spellings import spelling
from generator.quantities import Refusal
from generator.quantities.event_words import WORDS
from tests.model.test_anything import valid
from tests.model.test_declarations import records
from tests.quantities import test_duration, test_spellings
from tests.quantities.spelling import KINDS, Value
from tests.quantities.test_laws import ALPHABET, VALUES

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = schema(Bid, title="投标")
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
LEAVES = {kind.__name__: kind for kind in KINDS}
NAMES = {"StartEvent": "start event", "Duration": "time limit"}


class Core(yaml.SafeLoader):
    """YAML 1.2's core schema, by which editors type scalars: a date and yes are texts."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{pattern})$"), list(first))


def faults(text: str) -> list[str]:
    """Return where the schema flags a layer."""
    content = yaml.load(text, Core)
    return sorted("/".join(map(str, error.absolute_path)) for error in VALIDATOR.iter_errors(content))


def fits(kind: type[Value], text: str) -> bool:
    name = NAMES.get(kind.__name__, kind.__name__.lower())
    return re.search(spelling(name).pattern, text) is not None


def texts() -> list[tuple[type[Value], str]]:
    """Return every spelling that the tests of the quantities read."""
    (durations,) = test_duration.test_a_duration_is_read_as_people_type_it_and_printed_in_its_own_unit.pytestmark
    (others,) = test_spellings.test_a_spelling_is_read_and_printed_in_the_canonical_one.pytestmark
    events = [
        (LEAVES["StartEvent"], name) for word in WORDS.values() for name in (word.chinese, word.english, *word.also)
    ]
    return [
        *((LEAVES["Duration"], case[0]) for case in durations.args[1]),
        *(case[:2] for case in others.args[1]),
        *events,
    ]


@pytest.mark.parametrize(("kind", "text"), texts())
def test_what_a_quantity_reads_fits_its_pattern_however_wide_or_spaced(kind: type[Value], text: str) -> None:
    for written in (text, text.translate(WIDE), f"  {text}\u3000", text.upper(), text.replace(" ", "\u3000 ")):
        assert isinstance(kind.parse(written), Refusal) or fits(kind, written), written
    assert fits(kind, text)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_every_form_of_a_value_fits_its_pattern(kind: type[Value], data: st.DataObject) -> None:
    value = data.draw(VALUES[kind])
    for form in kind.FORMS:
        assert fits(kind, value.format(form, "zh-CN"))
        assert fits(kind, value.format(form, "en"))


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=100, deadline=None)
@given(text=st.text(ALPHABET, max_size=12))
def test_no_text_that_a_quantity_reads_is_refused_by_its_pattern(kind: type[Value], text: str) -> None:
    assert isinstance(kind.parse(text), Refusal) or fits(kind, text)


@pytest.mark.parametrize("event", ["自{}之日起", "从{}后", "{}日起计算", "以{}为准", "from the {} date"])
def test_a_start_event_fits_with_what_people_write_about_it(event: str) -> None:
    kind = LEAVES["StartEvent"]
    for word in WORDS.values():
        for name in (word.chinese, word.english, *word.also):
            written = event.format(name)
            assert isinstance(kind.parse(written), Refusal) or fits(kind, written)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("质保: {分项: [{期限: 36}]}", "质保/分项/0/期限"),
        ('质保: {分项: [{期限: "36"}]}', "质保/分项/0/期限"),
        ("质保: {分项: [{期限: {值: 36}}]}", "质保/分项/0/期限"),
        ("质保: {分项: [{期限: 每年2次}]}", "质保/分项/0/期限"),
        ("质保: {分项: [{期限: 不少于3年}]}", "质保/分项/0/期限"),
        ("质保: {分项: [{期限: 3-5年}]}", "质保/分项/0/期限"),
        ("质保: {分项: [{期限: 3年左右}]}", "质保/分项/0/期限"),
        ("质保: {分项: [{期限: 7×24小时}]}", "质保/分项/0/期限"),
        ("质保: {分项: [{period: 36}]}", "质保/分项/0/period"),
        ("质保: {起算: 发货}", "质保/起算"),
        ("质保: {起算: {值: 到货}}", "质保/起算"),
        ("保养: {频次: 3年}", "保养/频次"),
        ("保养: {频次: 2次}", "保养/频次"),
        ("保养: {频次: 定期}", "保养/频次"),
        ("保养: {频次: 不超过2次/年}", "保养/频次"),
        ("保养: {内容: 清洗}", "保养/内容"),
        ("保养: {免费: 也许}", "保养/免费"),
        ("服务: {渠道: [{服务时间: 8小时}]}", "服务/渠道/0/服务时间"),
        ("服务: {渠道: [{服务时间: 工作时间}]}", "服务/渠道/0/服务时间"),
        ("违约责任: [{比例: 0.05}]", "违约责任/0/比例"),
        ("违约责任: [{比例: 5}]", "违约责任/0/比例"),
        ("违约责任: [{金额: 200}]", "违约责任/0/金额"),
        ("违约责任: [{金额: 200美元}]", "违约责任/0/金额"),
        ("违约责任: [{金额: 5%}]", "违约责任/0/金额"),
        ("项目: {投标截止: 2026年3月}", "项目/投标截止"),
        ("项目: {投标截止: 20-3-2026}", "项目/投标截止"),
        ("项目: {投标截止: 20260320}", "项目/投标截止"),
        ("产品清单: [{数量: 2台}]", "产品清单/0/数量"),
        ("产品清单: [{类别: 硬体}]", "产品清单/0/类别"),
        ("产品清单: [{名称: [a]}]", "产品清单/0/名称"),
        ("产品清单: [{名称: ''}]", "产品清单/0/名称"),
        ("产品清单: {名称: a}", "产品清单"),
        ("项目: 示例采购", "项目"),
    ],
)
def test_what_people_mostly_get_wrong_is_flagged_at_the_value(text: str, where: str) -> None:
    assert faults(text) == [where]


def test_an_unknown_key_is_flagged_at_every_depth() -> None:
    assert faults("质宝: 1") == [""]
    assert faults("质保: {分项: [{期陷: 3年}]}") == ["质保/分项/0"]
    assert faults("保养: {频次: {值: 每年2次, 备注: a}}") == ["保养/频次"]


@pytest.mark.parametrize(
    "text",
    [
        "extends: company.yaml",
        "继承: [a.yaml, b.yaml]",
        "质保: ~",
        "质保: {起算: null, 分项: ~, lifetime: {offered: ~}}",
        "项目: {采购人: 示例中学, 代理机构: {名称: 示例公司}, 编号: 18, 名称: true}",
        '质保: {分项: [{期限: {值: 叁年, 证据: [保修卡], 条款: 4.2, note: a}, "id": 1}]}',
        "产品清单: [{数量: 3, 类别: hardware, 核心产品: yes}, {数量: 三, 核心产品: true}, {核心产品: 无}]",
        "项目: {投标截止: 2026-03-20 09:30, 招标文件发布日: 2026年2月25日}",
        "{}",
    ],
)
def test_what_a_layer_may_say_is_not_flagged(text: str) -> None:
    assert faults(text) == []


@settings(max_examples=40, deadline=None)
@given(valid(Bid))
def test_a_bid_of_examples_is_not_flagged(content: dict[str, Json]) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(content)] == []


LAYERS = [file for file in sorted((ROOT / "commitments").rglob("*.yaml")) if "templates" not in file.parts]


@pytest.mark.parametrize("file", LAYERS, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_the_sample_files_are_not_flagged_and_name_the_schema(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert faults(text) == []
    named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert named
    assert (file.parent / named[1]).resolve() == ROOT / "schema" / "bid.schema.json"


def test_the_schema_is_one_and_each_of_its_references_leads_somewhere() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    definitions = SCHEMA["definitions"]
    assert isinstance(definitions, dict)
    references = set(re.findall(r'"#/definitions/([^"]+)"', json.dumps(SCHEMA)))
    assert references == set(definitions)
    named = [record.__name__ for record in records() if not issubclass(record, Promise)]
    assert len(set(named)) == len(named), "definitions are named by class, those of promises by what they hold"
    promises = [record for record in records() if issubclass(record, Promise)]
    assert len(promises) == len([name for name in definitions if name.startswith("promised-")])


def test_an_editor_offers_each_field_once_under_its_chinese_name_and_explains_it() -> None:
    for record in _objects(SCHEMA):
        properties, patterns = record["properties"], record["patternProperties"]
        assert isinstance(properties, dict)
        assert isinstance(patterns, dict)
        assert all(re.search(r"[\u4e00-\u9fff]", name) for name in properties)
        assert list(patterns.values()) == list(properties.values())
        assert record["additionalProperties"] is False
        assert "required" not in record
        for field in properties.values():
            assert isinstance(field, dict)
            assert {"title", "description", "markdownDescription"} <= set(field)


def _objects(node: Json) -> list[Object]:
    if isinstance(node, list):
        return [found for item in node for found in _objects(item)]
    if not isinstance(node, dict):
        return []
    inner = [found for value in node.values() for found in _objects(value)]
    return [node, *inner] if "patternProperties" in node else inner


def test_nothing_is_put_into_a_file_that_the_user_did_not_choose() -> None:
    text = json.dumps(SCHEMA)
    assert '"examples"' not in text
    assert '"default"' not in text


@pytest.mark.parametrize("piece", ["3  年", "零三年", "year ", "and", "seventy-", "验 ", "8:00-", "9", " "])
def test_no_text_keeps_a_pattern_busy(piece: str) -> None:
    for kind in KINDS:
        assert not fits(kind, piece * 60 + "!") or kind in (LEAVES["Frequency"], LEAVES["Coverage"])
