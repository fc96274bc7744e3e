"""Names that must not get into a document, and names that may: whoever copies an old bid copies its names."""

from __future__ import annotations

from generator.model.fields import field
from generator.model.leaves import Text
from generator.model.record import Record


class Guard(Record):
    """What is known of other names."""

    forbidden_names: tuple[Text, ...] = field(
        "禁用名称",
        "不得出现在任何文件中的名称：以往的客户、竞争对手、已停用的公司名；下层文件只能增加",
        example="[示例旧客户有限公司]",
        accumulates=True,
        default=(),
    )
    allowed_names: tuple[Text, ...] = field(
        "许可名称",
        "除本次投标各方以外允许出现的单位名称：检测机构、认证机构、用户案例",
        example="[示例检测认证有限公司]",
        default=(),
    )
