"""Paper: the forms that are filled in, the reports made of them, the files kept, and what is learned from it all."""

from __future__ import annotations

from generator.model.fields import Better, field
from generator.model.leaves import Frequency, Period, Text, TimeLimit
from generator.model.promise import Promise
from generator.model.record import Item, Record


class Form(Item):
    """A form: what is on it, who fills it in and when, and to whom it goes."""

    name: Text = field("名称", "表单名称，带书名号", example="《电话服务记录》")
    filled_by: Text = field("填写人", "谁填写", example="客服专员")
    occasion: Text = field("填写时机", "何时填写", example="每次来电结束时")
    columns: tuple[Text, ...] = field(
        "栏目", "表单上的栏目", example="[来电时间, 产品编号, 问题描述, 处理结果]", default=()
    )
    attachments: tuple[Text, ...] = field("附件", "随表单保存的材料", example="[故障照片, 故障录像]", default=())
    submitted_to: Text = field("提交给", "填写后交给谁", example="质量工程师")
    within: Promise[TimeLimit] | None = field(
        "提交时限", "填写后多久之内录入并提交", example="1个工作日", better=Better.LESS, default=None
    )


class Report(Item):
    """A report made at regular intervals."""

    name: Text = field("名称", "报告名称", example="《售后服务周报》")
    frequency: Promise[Frequency] = field("频次", "多久编制一次", example="每周1次", better=Better.MORE)
    content: tuple[Text, ...] = field("内容", "写什么", example="[电话记录, 网站咨询记录, 服务需求]")
    owner: Text = field("编制人", "谁编制", example="售后服务部统计员")
    to: Text = field("报送", "报给谁", example="售后服务部经理")
    within: Promise[TimeLimit] | None = field(
        "报送时限", "统计期结束后多久之内报送", example="3个工作日", better=Better.LESS, default=None
    )


class CustomerFile(Record):
    """The file kept of each buyer."""

    content: tuple[Text, ...] = field("内容", "档案里有什么", example="[合同与配置清单, 安装调试记录, 历次维修记录]")
    keeper: Text = field("保管人", "谁保管、谁更新", example="客服专员")
    kept: Promise[Period] | None = field("保存期限", "保存多久", example="10年", better=Better.MORE, default=None)
    access: Text | None = field("查阅", "采购人怎样查阅", example="采购人书面提出后由客服专员提供副本", default=None)


class InformationSource(Item):
    """Where information on the product comes from, besides the forms."""

    source: Text = field("来源", "从哪里收集", example="行业网站和期刊")
    content: Text = field("内容", "收集什么", example="同类产品的故障和改进信息")
    owner: Text = field("收集人", "谁收集", example="售后服务工程师")
    record: Text | None = field("记录", "留下的记录", example="《行业信息登记表》", default=None)


class Improvement(Item):
    """What is done so that the same kind of issue does not come back (改进闭环)."""

    issue: Text = field("问题类型", "哪一类问题", example="产品技术问题")
    trigger: Text = field("启动条件", "何时启动改进", example="同类故障一个月内发生3次")
    owner: Text = field("责任部门", "由谁改进", example="研发部")
    action: Text = field("措施", "做什么", example="分析原因，修改设计并发布更新")
    within: Promise[TimeLimit] | None = field(
        "时限", "自启动起多久之内提出改进方案", example="10个工作日", better=Better.LESS, default=None
    )
    record: Text = field("记录", "留下的记录", example="《质量改进报告》")
