"""Training: who learns what, when, for how long, from whom, and how it is tested."""

from __future__ import annotations

from generator.model.fields import Better, field
from generator.model.leaves import CourseTime, Flag, StartEvent, Text, TimeLimit, Whole
from generator.model.promise import Promise
from generator.model.record import Item


class Lesson(Item):
    """One lesson of a course."""

    topic: Text = field("内容", "讲什么", example="控制系统的参数设置")
    hours: CourseTime = field("课时", "多长时间", example="2学时")
    method: Text = field("方式", "怎样讲", example="现场实操")
    trainer: Text | None = field("讲师", "由谁讲；不写则同课程的讲师", example="控制工程师", default=None)


class Course(Item):
    """One course."""

    title: Text = field("课程", "课程名称", example="系统操作与日常维护")
    audience: tuple[Text, ...] = field("对象", "参加人员", example="[设备管理人员, 水电工]")
    people: Promise[Whole] | None = field("人数", "每场可参加的人数", example="10", better=Better.MORE, default=None)
    hours: Promise[CourseTime] = field("课时", "每场时长", example="8学时", better=Better.MORE)
    sessions: Promise[Whole] = field("场次", "场次数", example="2", better=Better.MORE)
    within: Promise[TimeLimit] = field("时限", "自起算事件起多久之内举办", example="2日", better=Better.LESS)
    start: StartEvent = field("起算", "时限的起算事件", example="最终验收合格", better=Better.LESS)
    place: Text = field("地点", "培训地点", example="采购人提供的会议室和系统现场")
    trainer: Text = field("讲师", "由谁讲", example="项目技术负责人")
    material: Text = field("教材", "发给学员的资料", example="《操作与维护手册》")
    topics: tuple[Text, ...] = field("内容", "讲授内容", example="[系统运行原理, 常见故障处理]")
    goals: tuple[Text, ...] = field("目标", "培训后应达到的能力", default=(), example="[能独立操作系统]")
    exam: Text | None = field("考核", "怎样考核", example="现场实操，逐人签认", default=None)
    record: Text = field("记录", "培训所留的记录", example="《培训签到及考核表》")
    free: Flag = field("免费", "是否免费", example="是")
    qualification: Text | None = field("讲师资格", "讲师的资格", example="高级工程师，从业10年", default=None)
    method: Text | None = field("方式", "怎样授课", example="集中讲授加现场实操", default=None)
    lessons: tuple[Lesson, ...] = field("课表", "一场之内的各节课", default=())
    certificate: Text | None = field("发证", "考核合格后发什么证", example="《培训合格证》", default=None)
    retake: Text | None = field("补训", "缺席或考核不合格的怎么办", example="10个工作日内免费补训1次", default=None)
    evaluation: Text | None = field(
        "效果评估", "怎样评估培训效果", example="结束时填写《培训效果评价表》，平均低于80分的重讲", default=None
    )
