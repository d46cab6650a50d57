pragma ComponentBehavior: Bound

import QtQuick

// Text in one of the panel's type roles, read out by a screen reader.
SilentText {
    id: root

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
