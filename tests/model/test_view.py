"""Templates see a bid through a view in which everything knows its path and its Chinese title."""

from generator.model.bid import Bid
from generator.model.fields import field
from generator.model.leaves import Text
from generator.model.naming import declarations
from generator.model.record import Record
from generator.model.submission import InternalNote
from generator.model.view import Leaf, NotGiven, RecordView, Series, forms, spell, view
from tests.model.reading import PROJECT, small
from tests.model.records import Kind

BID = (
    PROJECT
    + """\
产品清单: [{名称: 集热器, 数量: 3, 类别: 软件, 核心产品: 否}, {名称: 水箱, 核心产品: 是}]
质保:
  起算: 终验
  分项:
    - {部件: 水箱, 期限: {值: 叁年, 证据: [保修卡], 说明: 含配件}}
    - {部件: 管路, 期限: 2年}
"""
)


def seen(*steps: str | int) -> object:
    """Return what stands at a path of the bid's view."""
    here: object = view(small(BID))
    for step in steps:
        if isinstance(step, int):
            assert isinstance(here, Series)
            here = here.items[step]
        else:
            assert isinstance(here, RecordView)
            here = here.get(step)
    return here


def test_a_leaf_knows_its_path_and_its_chinese_title() -> None:
    leaf = seen("products", 1, "name")
    assert isinstance(leaf, Leaf)
    assert (leaf.value, leaf.path, leaf.title) == ("水箱", "products[1].name", "名称")


def test_a_promise_is_a_leaf_at_its_own_path_with_its_envelope_beside_it() -> None:
    leaf = seen("warranty", "tiers", 0, "period")
    assert isinstance(leaf, Leaf)
    assert (leaf.path, leaf.title) == ("warranty.tiers[0].period", "期限")
    assert spell(leaf.value, "plain", "zh-CN") == "3年"
    assert leaf.promise is not None
    note = leaf.promise.get("note")
    assert isinstance(note, Leaf)
    assert (note.value, note.path) == ("含配件", "warranty.tiers[0].period.note")
    evidence = leaf.promise.get("evidence")
    assert isinstance(evidence, Series)
    assert [item.path for item in evidence] == ["warranty.tiers[0].period.evidence[0]"]


def test_a_short_promise_has_an_envelope_in_which_nothing_is_given() -> None:
    leaf = seen("warranty", "tiers", 1, "period")
    assert isinstance(leaf, Leaf)
    assert leaf.promise is not None
    assert leaf.promise.get("clause") == NotGiven("warranty.tiers[1].period.clause", "条款")


def test_the_short_form_of_a_record_is_seen_as_that_record() -> None:
    name = seen("project", "buyer", "name")
    assert isinstance(name, Leaf)
    assert (name.value, name.path) == ("示例中学", "project.buyer.name")


def test_what_is_not_given_is_false_and_knows_where_it_would_stand() -> None:
    assert seen("follow_up") == NotGiven("follow_up", "回访")
    assert not seen("follow_up")
    assert not seen("products", 1, "quantity")


def test_a_flag_is_true_or_false_in_a_condition_and_every_other_value_is_true() -> None:
    assert not seen("products", 0, "core")
    assert seen("products", 1, "core")
    assert Leaf(0, "x", "x")
    assert Leaf("", "x", "x")


def test_a_list_has_a_length_and_an_empty_one_is_false() -> None:
    tiers = seen("warranty", "tiers")
    assert isinstance(tiers, Series)
    assert len(tiers) == 2
    assert not seen("warranty", "free_items")
    assert not seen("penalties")


def test_there_is_nothing_under_a_name_the_model_does_not_have() -> None:
    whole = view(small(BID))
    assert whole.get("质保") is None
    assert whole.get("model_dump") is None
    assert whole.get("__class__") is None


def test_flags_numbers_and_choices_are_spelled_in_both_languages() -> None:
    assert (spell(True, "plain", "zh-CN"), spell(False, "plain", "en")) == ("是", "no")
    assert (spell(3, "plain", "zh-CN"), spell("a", "plain", "en")) == ("3", "a")
    assert (spell(Kind.SOFT_WARE, "plain", "zh-CN"), spell(Kind.SOFT_WARE, "plain", "en")) == ("软件", "soft ware")
    assert forms(True) == forms(Kind.SOFT_WARE) == ("plain",)


class Guarded(Record):
    """A record with something for colleagues only."""

    name: Text = field("名称", "名称", example="甲")
    notes: tuple[InternalNote, ...] = field("内部", "内部情况", internal=True)


def test_what_is_internal_is_not_in_the_view() -> None:
    note = InternalNote(topic="价格咨询", note="电话中不直接报价")
    seen = view(Guarded(name="甲", notes=(note,)))
    assert seen.names() == ("name",)
    assert seen.get("notes") is None
    assert declarations(Bid)["internal"].internal
