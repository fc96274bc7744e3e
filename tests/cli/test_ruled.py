"""Rules as the command line asks them: about bids, what is built of them and Word files; waived, set, extended."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from tests.cli.conftest import Library

PLACEHOLDER = "[placeholder]"


@pytest.fixture
def faulty(library: Library) -> Library:
    """Return a library whose section has a placeholder under a heading."""
    library.write("a/templates/zh-CN/sections/body.md", "# 报修\n\n{{ project.name }}：X个工作日内到场。\n")
    return library


def waiver(place: str, until: str = "2026-03-20", rule: str = "placeholder") -> str:
    """Return a waiver as YAML."""
    return f"豁免:\n  - {{规则: {rule}, 位置: '{place}', 理由: 采购人要求, 责任人: 示例乙, 有效至: {until}}}\n"


def test_a_fault_in_a_template_stops_the_build_at_its_line(faulty: Library) -> None:
    ran = faulty.run("build", "a")
    assert (ran.code, faulty.outputs()) == (1, [])
    assert "a/templates/zh-CN/sections/body.md:3:20  error  X个工作日 is a placeholder" in ran.err


@pytest.mark.parametrize(
    "place", ["说明 › 报修", "note › 报修", "说明 > 报修 > “X个工作日”", "“X个工作日内”", "“X个工作日内到场”"]
)
def test_a_waiver_names_document_and_heading_or_the_words(
    faulty: Library, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773964800")  # 2026-03-20, its last day
    faulty.change("投标人:\n", waiver(place) + "投标人:\n")
    ran = faulty.run("build", "a")
    assert ran.code == 0
    assert any(name.endswith(".docx") for name in faulty.outputs())
    assert "1 waived" in ran.out + ran.err
    assert "waived by 示例乙 until 2026-03-20" in faulty.run("check", "a", "--verbose").out


@pytest.mark.parametrize("place", ["说明 › 保养", "另一文件 › 报修", "“X天”", "项目.名称", "说明 › 报修 › “Y个工作日”"])
def test_a_waiver_of_another_place_lets_nothing_stand_and_is_told_to_be_unused(faulty: Library, place: str) -> None:
    faulty.change("投标人:\n", waiver(place, "2126-03-20") + "投标人:\n")
    ran = faulty.run("check", "a")
    assert ran.code == 1
    assert PLACEHOLDER in ran.out
    assert f"a/bid.yaml:8:{3 + len('  {规则: placeholder, 位置: ')}" in ran.out
    assert "nothing is waived: placeholder finds nothing at" in ran.out


def test_a_waiver_names_a_value_of_the_bid_by_its_path(library: Library) -> None:
    library.change("名称: 甲项目", "名称: XX项目")
    library.change("投标人:\n", waiver("项目.名称", "2126-03-20") + "投标人:\n")
    assert library.run("build", "a").code == 0
    library.change("位置: '项目.名称'", "位置: project")
    assert library.run("build", "a").code == 0
    library.change("位置: project", "位置: 项目.编号")
    assert library.run("build", "a").code == 1


def test_a_waiver_that_has_expired_lets_nothing_stand(faulty: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1774051200")  # 2026-03-21
    faulty.change("投标人:\n", waiver("说明 › 报修") + "投标人:\n")
    ran = faulty.run("check", "a")
    assert ran.code == 1
    assert PLACEHOLDER in ran.out
    assert "warning  the waiver of placeholder has expired on 2026-03-20  [waiver-expired]" in ran.out
    assert "waiver-unused" not in ran.out


def test_a_waiver_is_not_unused_because_its_document_was_not_asked_for(faulty: Library) -> None:
    faulty.write("a/templates/zh-CN/documents/other.yaml", "标题: 其他\n文件名: 其他\n章节: [plain]\n")
    faulty.write("a/templates/zh-CN/sections/plain.md", "{{ project.name }}\n")
    faulty.change("投标人:\n", waiver("说明 › 报修", "2126-03-20") + "投标人:\n")
    ran = faulty.run("build", "a", "-d", "other")
    assert ran.code == 0
    assert "waiver-unused" not in ran.err


@pytest.mark.parametrize("missing", ["理由: 采购人要求, ", "责任人: 示例乙, ", "有效至: 2126-03-20"])
def test_a_waiver_without_reason_name_or_day_is_refused(faulty: Library, missing: str) -> None:
    faulty.change("投标人:\n", waiver("说明 › 报修", "2126-03-20").replace(missing, "") + "投标人:\n")
    ran = faulty.run("check", "a")
    assert ran.code == 1
    assert "[field-missing]" in ran.out


def test_a_rule_that_does_not_exist_is_told_with_what_was_meant(faulty: Library) -> None:
    faulty.change("投标人:\n", waiver("说明 › 报修", "2126-03-20", "place-holder") + "投标人:\n")
    ran = faulty.run("check", "a")
    assert "error  there is no rule place-holder that could be set or waived  [unknown-rule]" in ran.out
    assert "[waiver-unused]" not in ran.out
    assert "did you mean placeholder?" in ran.out


@pytest.mark.parametrize(
    ("weight", "code", "said"), [("关闭", 0, ""), ("warning", 0, "warning  X个"), ("错误", 1, "error  X个")]
)
def test_a_bid_says_how_much_a_rule_matters(faulty: Library, weight: str, code: int, said: str) -> None:
    setting = f"规则设定: [{{规则: placeholder, 程度: {weight}, 理由: 试用}}]\n"
    faulty.change("投标人:\n", setting + "投标人:\n")
    ran = faulty.run("check", "a")
    assert ran.code == code
    assert said in ran.out
    assert (PLACEHOLDER in ran.out) is bool(said)


def test_waivers_limits_and_their_kin_cannot_be_printed(library: Library) -> None:
    for name in ("waivers", "limits", "approvals", "guard", "rules", "terms"):
        library.write("a/templates/zh-CN/sections/body.md", "{{ " + name + " }}\n")
        ran = library.run("build", "a")
        assert ran.code == 1
        assert f"there is nothing called {name} here" in ran.err


def test_a_layer_cannot_take_a_limit_away(library: Library) -> None:
    limit = "承诺限值: [{承诺: 项目.投标有效期, 限值: 60日, 批准人: [总经理]}]\n"
    library.write("company.yaml", limit)
    library.change("文件: [note]\n", "extends: ../company.yaml\n文件: [note]\n承诺限值: null\n")
    ran = library.run("check", "a")
    assert "[limit-loosened]" in ran.out
    library.change("承诺限值: null\n", limit.replace("60日", "100日"))
    ran = library.run("check", "a")
    assert ran.code == 1
    assert "项目 › 投标有效期: 90日 goes beyond the limit of 60日  [promise-beyond-limit]" in ran.out
    assert "also at company.yaml:1:27: the limit" in ran.out


def test_a_company_adds_words_to_a_dictionary_and_takes_some_out(library: Library) -> None:
    library.write("company.yaml", "投标人: {简称: 乙}\n")
    library.change("文件: [note]\n", "extends: ../company.yaml\n文件: [note]\n")
    library.write("a/templates/zh-CN/sections/body.md", "{{ project.name }}：某单位的金额，某项目的日期。\n")
    assert library.run("check", "a").out.count(PLACEHOLDER) == 2
    library.write("dictionaries/placeholders.yaml", "某单位: null\n金额: {除非: [～为]}\n")
    ran = library.run("check", "a")
    assert "金额 is a placeholder" in ran.out
    assert "某项目 is a placeholder" in ran.out
    assert "某单位 is" not in ran.out
    library.write("a/dictionaries/placeholders.yaml", "金额: null\n某项目: null\n")
    assert library.run("check", "a").code == 0


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("- 待定\n", "placeholders.yaml:1:1", "a dictionary takes words as keys"),
        ("待定: [a]\n", "placeholders.yaml:1:1", "not a list"),
        ("待定: {改成: a}\n", "placeholders.yaml:1:6", "unknown key 改成"),
        ("待定: {仅当: [空]}\n", "placeholders.yaml:1:11", "does not say where 待定 stands"),
        ("没有的词: null\n", "placeholders.yaml:1:1", "没有的词 is not in the dictionary"),
        ("待定: a\n待定: b\n", "placeholders.yaml:2:1", ""),
        ("待定: !x a\n", "placeholders.yaml:1", ""),
    ],
)
def test_a_dictionary_that_is_wrong_is_told_at_its_line(library: Library, text: str, place: str, said: str) -> None:
    library.write("a/dictionaries/placeholders.yaml", text)
    ran = library.run("check", "a")
    assert f"a/dictionaries/{place}" in ran.out
    assert said in ran.out


def test_a_dictionary_that_no_rule_reads_is_told_with_what_was_meant(library: Library) -> None:
    library.write("a/dictionaries/placeholder.yaml", "待定: 数字\n")
    ran = library.run("check", "a")
    assert ran.code == 1
    assert "no rule looks for the words of a dictionary placeholder  [unknown-dictionary]" in ran.out
    assert "did you mean placeholders?" in ran.out


def edited(data: bytes, old: str, new: str) -> bytes:
    """Return a Word file in which somebody has typed over a text that stands once in its body."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            if name == "word/document.xml":
                assert part.count(old.encode()) == 1, old
                part = part.replace(old.encode(), new.encode())
            after.writestr(name, part)
    return out.getvalue()


def test_what_a_hand_put_into_a_built_file_is_found_where_it_stands(library: Library) -> None:
    library.write(
        "a/templates/zh-CN/sections/body.md",
        "# 有效期\n\n投标有效期为{{ project.bid_validity }}。\n\n# 服务\n\n投标人负责维修，留有备件。\n",
    )
    assert library.run("build", "a").code == 0
    (file,) = (library.folder / "out/a").glob("*.docx")
    name = file.relative_to(library.folder).as_posix()
    assert library.run("check", name).code == 0
    data = edited(file.read_bytes(), ">90日<", ">60日<")
    data = edited(data, "负责维修", "委托贵州通信达科技有限公司维修")
    file.write_bytes(edited(data, "留有备件", "留有【 】备件"))
    ran = library.run("check", name)
    assert ran.code == 1
    shown = [line for line in ran.out.splitlines() if line.startswith("out/")]
    assert [(line.rpartition("[")[2], "有效期" in line, "服务" in line) for line in shown] == [
        ("control-differs-from-store]", True, False),
        ("foreign-name]", False, True),
        ("placeholder]", False, True),
    ]
    assert "warning  贵州通信达科技有限公司 is named here" in ran.out
    beside = library.run("check", name, "--bid", "a")
    assert "error  贵州通信达科技有限公司 has no part in this bid" in beside.out


def test_a_number_changed_in_a_file_without_controls_is_found_beside_its_bid(library: Library) -> None:
    library.write(
        "a/templates/zh-CN/sections/body.md",
        "# 有效期\n\n投标有效期为{{ project.bid_validity }}，共2份。\n\n# 服务\n\n投标人负责维修，留有备件。\n",
    )
    assert library.run("build", "a", "--flat").code == 0
    (file,) = (library.folder / "out/a").glob("*.docx")
    name = file.relative_to(library.folder).as_posix()
    assert library.run("check", name, "--bid", "a").code == 0
    file.write_bytes(edited(edited(file.read_bytes(), ">90日<", ">60日<"), "，共2份", "，共3份"))
    assert library.run("check", name).code == 0
    shown = [line for line in library.run("check", name, "--bid", "a").out.splitlines() if line.startswith("out/")]
    assert ["60日 stands here, and the bid's document has 90日" in line for line in shown] == [True, False]
    assert "3 stands here, and the bid's document has 2" in shown[1]


def test_a_finding_in_the_bid_shows_its_line_though_word_files_were_read_after_it(library: Library) -> None:
    library.write("a/dictionaries/placeholders.yaml", "没有的词: null\n")
    document = docx.Document()
    document.add_paragraph("接到报修后2小时内到达现场。")
    document.save(str(library.folder / "方案.docx"))
    ran = library.run("check", "方案.docx", "--bid", "a")
    place, line = ran.out.splitlines()[:2]
    assert place.startswith("a/dictionaries/placeholders.yaml:1")
    assert line.endswith("1 | 没有的词: null")


def test_a_file_that_was_emptied_is_told_what_it_has_lost(library: Library) -> None:
    library.write("a/templates/zh-CN/sections/body.md", "投标有效期为{{ project.bid_validity }}。\n")
    assert library.run("build", "a", "--flat").code == 0
    (file,) = (library.folder / "out/a").glob("*.docx")
    name = file.relative_to(library.folder).as_posix()
    emptied = docx.Document(str(file))
    for element in list(emptied.element.body)[:-1]:
        emptied.element.body.remove(element)
    emptied.save(str(file))
    ran = library.run("check", name, "--bid", "a")
    assert ran.code == 0
    assert "90日 of the bid's document stands nowhere in this file  [value-taken-out]" in ran.out


def test_a_hint_says_what_to_write_or_what_to_do(library: Library) -> None:
    library.write("a/templates/zh-CN/sections/body.md", "请登陆网站，我方尽快答复。\n")
    hints = [line.strip() for line in library.run("check", "a").out.splitlines() if "= hint" in line]
    assert hints == ["= hint: instead: 登录", "= hint: 写明时限，如2小时内"]


def test_a_word_file_is_no_bid_to_compare_with(library: Library) -> None:
    document = docx.Document()
    document.add_paragraph("说明。")
    document.save(str(library.folder / "说明.docx"))
    ran = library.run("check", "说明.docx", "--bid", "说明.docx")
    assert ran.code == 2
    assert "说明.docx is a Word file, and --bid takes a bid" in ran.out


def test_a_bid_is_checked_as_a_blind_one_when_it_is_to_be(library: Library) -> None:
    section = "{{ bidder.name }}负责，投标有效期{{ project.bid_validity }}。\n"
    library.write("a/templates/zh-CN/sections/body.md", section)
    assert library.run("check", "a").code == 0
    ran = library.run("check", "a", "--blind")
    assert ran.code == 1
    assert "乙公司 tells who bids" in ran.out


def test_a_bid_that_is_not_there_is_told(library: Library) -> None:
    library.write("说明.docx", b"")
    ran = library.run("check", "说明.docx", "--bid", "b/bid.yaml")
    assert ran.code == 3
    assert "b/bid.yaml does not exist" in ran.out


def test_word_files_of_one_bid_are_held_against_each_other(library: Library) -> None:
    for name, limit in (("方案", "2小时"), ("承诺书", "4小时")):
        document = docx.Document()
        document.add_paragraph(f"接到报修后{limit}内到达现场。")
        document.save(str(library.folder / f"{name}.docx"))
    assert "[limit-given-twice]" not in library.run("check", "方案.docx", "承诺书.docx").out
    ran = library.run("check", "方案.docx", "承诺书.docx", "--bid", "a")
    assert "[limit-given-twice]" in ran.out
    assert "方案.docx" in ran.out
    assert "承诺书.docx" in ran.out
