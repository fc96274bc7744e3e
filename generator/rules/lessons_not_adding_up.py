"""Lessons that are longer or shorter together than their course.

Why it matters
    The table of lessons is what the trainees get; where it adds up to less than the hours promised, the
    promise is broken on paper already.
Wrong
    培训:
      - 课程: 操作
        对象: [管理员]
        课时: 8学时
        场次: 1
        时限: 5日
        起算: 到货
        地点: 现场
        讲师: 示例甲
        教材: 手册
        内容: [操作]
        记录: 签到表
        免费: 是
        课表: [{内容: 操作, 课时: 4学时, 方式: 讲授}, {内容: 实操, 课时: 2学时, 方式: 实操}]
Right
    培训:
      - 课程: 操作
        对象: [管理员]
        课时: 8学时
        场次: 1
        时限: 5日
        起算: 到货
        地点: 现场
        讲师: 示例甲
        教材: 手册
        内容: [操作]
        记录: 签到表
        免费: 是
        课表: [{内容: 操作, 课时: 4学时, 方式: 讲授}, {内容: 实操, 课时: 4学时, 方式: 实操}]
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from generator.findings import Severity, message
from generator.model.training import Course
from generator.quantities import Duration
from generator.rules.engine import Fault, Offer

SEVERITY = Severity.ERROR


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a fault for each course whose lessons, counted in its own unit, are not as long as it is."""
    for index, course in enumerate(offer.bid.training):
        if course.lessons and (total := _total(course)) is not None and total != _number(course.hours.value):
            unit = course.hours.value.parts[0].unit.chinese
            text = message(
                "{course}: the lessons add up to {total}, the course has {hours}",
                course=course.title,
                total=f"{float(total):g}{unit}",
                hours=str(course.hours.value),
            )
            yield Fault(
                text,
                offer.place("training", index, "lessons", key=True),
                message("correct the lessons or the hours"),
                related=((message("the hours of the course"), offer.place("training", index, "hours")),),
            )


def _total(course: Course) -> Fraction | None:
    """Return how long the lessons are in the course's unit; None when one is counted in another."""
    numbers = [_number(lesson.hours) for lesson in course.lessons]
    units = {lesson.hours.parts[0].unit for lesson in course.lessons} | {course.hours.value.parts[0].unit}
    known = [number for number in numbers if number is not None]
    return sum(known, Fraction(0)) if len(units) == 1 and len(known) == len(numbers) else None


def _number(hours: Duration) -> Fraction | None:
    return Fraction(hours.parts[0].number) if len(hours.parts) == 1 else None
