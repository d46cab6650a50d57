"""What the store says of its file, its copies and backups."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "error.store.damaged": Words(
        "The database {path} is damaged. Start the panel again: it keeps the file and brings back the latest copy.",
        "数据库 {path} 已损坏。请重新启动面板，程序会保留该文件并恢复最近的副本。",
    ),
    "error.store.recovered": Words(
        "The database was damaged, so the copy {copy} was brought back. Later changes may be missing; "
        "the damaged file lies at {kept}.",
        "数据库已损坏，已恢复副本 {copy}。之后的更改可能缺失；损坏的文件保存在 {kept}。",
    ),
    "error.store.started_anew": Words(
        "The database was damaged and there was no copy to bring back, so the panel starts empty. "
        "The damaged file lies at {kept}; restore a backup or import your devices again.",
        "数据库已损坏且没有可用副本，面板将从空白开始。损坏的文件保存在 {kept}；请恢复备份或重新导入设备。",
    ),
    "error.store.folder": Words(
        "The data folder {folder} cannot be written ({reason}). Check the disk and the access rights, "
        "or choose another folder with LARARIUM_DATA_DIR.",
        "数据文件夹 {folder} 不可写（{reason}）。请检查磁盘和访问权限，或用 LARARIUM_DATA_DIR 指定其他文件夹。",
    ),
    "error.store.target": Words(
        "{file} cannot be written ({reason}). Choose another name or folder.",
        "无法写入 {file}（{reason}）。请换一个文件名或文件夹。",
    ),
    "error.store.busy": Words(
        "Another program holds the database {path}. Close it, then try again.",
        "另一个程序正占用数据库 {path}。请关闭它后重试。",
    ),
    "error.store.same_did": Words(
        "A device with the same did is already in this home. Change that one, or remove it first.",
        "该家庭中已有相同 did 的设备。请修改该设备，或先将其移除。",
    ),
    "error.store.unknown_place": Words(
        "That home or room is not here any more. Choose another one.", "该家庭或房间已不存在，请另选一个。"
    ),
    "error.store.not_a_backup": Words(
        "{file} is not a backup of this panel, or it is damaged. Nothing was changed; choose another file.",
        "{file} 不是本面板的备份，或已损坏。未作任何更改，请选择其他文件。",
    ),
    "error.store.no_such_file": Words(
        "There is no file {file} to read. Check the name.", "找不到文件 {file}，请检查文件名。"
    ),
}
