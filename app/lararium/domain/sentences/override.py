"""Sentences about override packs, and the words of `describe` and `doctor` on them."""

from __future__ import annotations

from lararium.domain.words import Words

_AT = "Override pack {file}, line {line}, {table}: "
_AT_ZH = "覆盖包 {file} 第 {line} 行，{table}："


def _fault(en: str, zh: str) -> Words:
    return Words(_AT + en, _AT_ZH + zh)


SENTENCES: dict[str, Words] = {
    "error.override": _fault("this does not fit and was left out.", "此项不适用，已忽略。"),
    "error.override.unreadable": Words(
        "The override pack {file} cannot be read: {reason}. Check the file and its access rights.",
        "无法读取覆盖包 {file}：{reason}。请检查文件和权限。",
    ),
    "error.override.too_large": Words(
        "The override pack {file} is larger than {limit} MB and was left out. Split it.",
        "覆盖包 {file} 超过 {limit} MB，已忽略。请拆分。",
    ),
    "error.override.not_toml": Words(
        "The override pack {file} is not TOML at line {line}: {reason}. Nothing of it is used; mend that line.",
        "覆盖包 {file} 第 {line} 行不是有效的 TOML：{reason}。该文件未被使用，请修正该行。",
    ),
    "error.override.unknown_key": _fault(
        "“{name}” is not known here and was left out. Known are: {known}.",
        "无法识别“{name}”，已忽略。可用的有：{known}。",
    ),
    "error.override.value": _fault("“{name}” was left out: {wanted} is expected.", "“{name}”已忽略：应为{wanted}。"),
    "error.override.no_models": _fault(
        'it does not say for which models it is, and was left out. Add models = ["maker.type.name"].',
        '未说明适用的型号，已忽略。请添加 models = ["maker.type.name"]。',
    ),
    "error.override.model_pattern": _fault(
        "“{pattern}” cannot be a model and was left out. Use letters, digits, dots, and * or ? as wildcards.",
        "“{pattern}”不是有效的型号，已忽略。请使用字母、数字、点以及通配符 * 或 ?。",
    ),
    "error.override.control_pattern": _fault(
        "“{pattern}” cannot name a control and was left out. Write service:property, siid.piid, siid.*, "
        "action:siid.aiid or event:siid.eiid.",
        "“{pattern}”不能表示控件，已忽略。"
        "请写 service:property、siid.piid、siid.*、action:siid.aiid 或 event:siid.eiid。",
    ),
    "error.override.unknown_control": _fault(
        "{model} has no “{control}”; the table was left out. See lararium describe {model} for the names.",
        "{model} 没有“{control}”，该表已忽略。名称见 lararium describe {model}。",
    ),
    "error.override.scale": _fault(
        "a scale fits numbers only, and {control} is none; it was left out.",
        "缩放只适用于数值，而 {control} 不是数值，已忽略。",
    ),
    "error.override.inverted": _fault(
        "only a switch or a number with limits can be inverted, and {control} is neither; it was left out.",
        "只有开关或有上下限的数值可以反向，{control} 不是，已忽略。",
    ),
    "error.override.old_model": _fault(
        "the values of {control} are put right by the driver of this old model already; scale and inverted were "
        "left out.",
        "该旧型号的驱动已修正 {control} 的数值，缩放和反向已忽略。",
    ),
    "error.override.writable": _fault(
        "{control} would be neither read nor set; writable was left out. Hide it instead.",
        "{control} 将既不可读也不可写，writable 已忽略。请改为隐藏。",
    ),
    "error.override.limits": _fault(
        "min, max and step of {control} do not make a range of numbers and were left out.",
        "{control} 的 min、max、step 不能构成数值范围，已忽略。",
    ),
    "error.override.step": _fault(
        "{control} cannot be set that finely: the step must be {step} at least. The limits were left out.",
        "{control} 无法设置得如此精细：step 至少应为 {step}。上下限已忽略。",
    ),
    "error.override.choice": _fault(
        "{control} has no value like “{value}”; that choice was left out.",
        "{control} 没有“{value}”这样的取值，该选项已忽略。",
    ),
    "error.override.role": _fault(
        "{control} cannot be “{role}” of its part; the role was left out.",
        "{control} 不能作为所在部分的“{role}”，该角色已忽略。",
    ),
    "error.override.argument": _fault(
        "{control} stays: {action} cannot be called without it. Hide that action, too.",
        "{control} 保留：没有它无法执行 {action}。请同时隐藏该动作。",
    ),
    "error.override.half": _fault(
        "{control} is turned and {sister} is not: the cover would be told one place and report another. Turn both.",
        "{control} 已反向而 {sister} 没有：窗帘收到的位置与报告的位置会不一致。请同时反向。",
    ),
    "error.override.show": _fault(
        "{control} cannot be shown: there is nothing to show, or it holds a secret ({why}).",
        "无法显示 {control}：没有可显示的内容，或包含机密（{why}）。",
    ),
    "override.wanted.text": Words("a text", "文本"),
    "override.wanted.texts": Words("a list of texts", "文本列表"),
    "override.wanted.bool": Words("true or false", "true 或 false"),
    "override.wanted.number": Words("a number", "数值"),
    "override.wanted.positive": Words("a number above 0", "大于 0 的数值"),
    "override.wanted.chunk": Words("a whole number from 1 to 15", "1 到 15 的整数"),
    "override.wanted.seconds": Words("seconds, 0 to 3600", "0 到 3600 秒"),
    "override.wanted.words": Words("a text, or {{ en = …, zh_CN = … }}", "文本，或 {{ en = …, zh_CN = … }}"),
    "override.wanted.reason": Words("true, or the reason as a text", "true，或原因文本"),
    "override.wanted.table": Words("a table", "表"),
    "override.wanted.tables": Words("a list of tables", "表的列表"),
    "override.wanted.overrides": Words("[[override]] tables", "[[override]] 表"),
    "override.wanted.choice": Words("a value that is a number, a text, or true or false", "数值、文本或 true/false"),
    "override.wanted.scalars": Words("a list of values", "取值列表"),
    "override.wanted.one_of": Words("one of {choices}", "以下之一：{choices}"),
    "override.wanted.controls": Words("a list of control names", "控件名称列表"),
    "override.table.file": Words("the file", "文件"),
    "doctor.overrides": Words("Override packs", "覆盖包"),
    "doctor.overrides.count": Words(
        "{shipped} come with the program, {own} of your own in {folder}",
        "程序自带 {shipped} 个，{folder} 中自有 {own} 个",
    ),
    "doctor.overrides.problems": Words("Entries left out: {count}. {reasons}", "被忽略的条目：{count}。{reasons}"),
    "cli.raw": Words("the device's own number: {raw}", "设备原始数值：{raw}"),
    "describe.packs": Words("overrides: {packs}", "覆盖：{packs}"),
    "describe.profile": Words("manners: {manners}", "特性：{manners}"),
    "describe.raw": Words(
        "{control}: the device's number × {scale}{turned}{nothing}", "{control}：设备数值 × {scale}{turned}{nothing}"
    ),
}
