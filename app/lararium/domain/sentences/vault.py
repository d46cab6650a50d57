"""What the vault says of keyrings, passphrases and the vault file."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "error.vault.waiting": Words(
        "The keyring does not answer; it may be waiting to be unlocked. Look for its window, then try again. "
        "Devices already known go on working.",
        "密钥环没有响应，可能正在等待解锁。请查看其窗口后重试；已知设备仍可使用。",
    ),
    "error.vault.dismissed": Words(
        "The keyring asked to be unlocked and got no answer. Unlock it, or set LARARIUM_VAULT=file "
        "to use the encrypted vault file. Devices already known go on working.",
        "密钥环请求解锁但未得到回应。请将其解锁，或设置 LARARIUM_VAULT=file 改用加密的密钥文件；已知设备仍可使用。",
    ),
    "error.vault.failed": Words(
        "The keyring refused ({reason}). The keys kept before still hold; try again.",
        "密钥环拒绝了操作（{reason}）。之前保存的密钥仍有效，请重试。",
    ),
    "error.vault.not_kept": Words(
        "The keyring did not keep what it was given. The keys kept before still hold; try again, "
        "or use the encrypted vault file.",
        "密钥环未能保存写入的内容。之前保存的密钥仍有效；请重试，或改用加密的密钥文件。",
    ),
    "error.vault.not_wiped": Words(
        "The change is made, but an old entry could not be deleted from the keyring. "
        "It is tried again with the next change.",
        "更改已完成，但密钥环中的旧条目未能删除，下次更改时会再次尝试。",
    ),
    "error.vault.too_many_homes": Words(
        "The keyring cannot hold keys for more homes. Remove a home, or use the encrypted vault file.",
        "密钥环无法再保存更多家庭的密钥。请移除一个家庭，或改用加密的密钥文件。",
    ),
    "error.vault.long_did": Words(
        "A device's did is too long to be kept in the keyring. Check the did.",
        "设备的 did 过长，无法存入密钥环，请检查。",
    ),
    "error.vault.passphrase": Words(
        "That passphrase does not open the vault file. Try again.", "该口令无法打开密钥文件，请重试。"
    ),
    "error.vault.no_passphrase": Words(
        "Without a passphrase no vault file can be made. Choose one, or keep keys for this session only.",
        "没有口令就无法创建密钥文件。请设置口令，或仅在本次会话中保留密钥。",
    ),
    "error.vault.passphrase_file": Words(
        "The passphrase file {file} is missing, empty or not text. Correct LARARIUM_VAULT_PASSPHRASE_FILE.",
        "口令文件 {file} 不存在、为空或不是文本。请更正 LARARIUM_VAULT_PASSPHRASE_FILE。",
    ),
    "error.vault.choice": Words(
        'LARARIUM_VAULT does not know "{value}". Use keyring, file or memory.',
        "LARARIUM_VAULT 不支持“{value}”，请使用 keyring、file 或 memory。",
    ),
    "error.vault.damaged": Words(
        "The vault file {path} is damaged. Put back a copy of it, or move it away and enter the tokens again.",
        "密钥文件 {path} 已损坏。请放回其副本，或将其移走后重新输入 Token。",
    ),
    "error.vault.newer": Words(
        "The vault file {path} was written by a newer Lararium. Update the program to open it.",
        "密钥文件 {path} 由更新版本的 Lararium 写入，请升级程序后再打开。",
    ),
    "error.vault.disk": Words(
        "The vault file {path} could not be read or written: {reason}. The keys kept before still hold.",
        "密钥文件 {path} 无法读写：{reason}。之前保存的密钥仍有效。",
    ),
}
