pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Lararium.Backend
import Lararium.Controls

// Every control of one device: header, reason, main control, modes, readings, more, about, manage.
FocusScope {
    id: root

    required property Shell shell
    readonly property DeviceSheet vm: root.shell.sheet as DeviceSheet

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: root.vm.name

    Rectangle {
        anchors.fill: parent
        topLeftRadius: Tokens.radiusSheet
        topRightRadius: width > Tokens.dp(480) ? Tokens.radiusSheet : 0
        color: Tokens.bg
    }
    SheetHeader {
        id: header

        width: parent.width
        shell: root.shell
        vm: root.vm
        focus: true
    }
    ScrollPage {
        id: page

        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        padding: Tokens.space16
        contentMaximum: Tokens.dp(800)
        activeFocusOnTab: false

        SheetBody {
            width: parent.width
            shell: root.shell
            vm: root.vm
        }
    }
    Connections {
        target: root.vm

        function onPartsChanged(): void {
            page.contentY = 0;
        }
    }
    Connections {
        target: root.Window.window

        function onActiveFocusItemChanged(): void {
            const item = root.Window.window.activeFocusItem;
            let above = item;
            while (above && above !== page.contentItem)
                above = above.parent;
            if (above && item)
                page.reveal(item);
        }
    }

    PanelDialog {
        title: root.vm.questionTitle
        visible: root.vm.questionTitle !== ""
        onClosed: root.vm.answer(false)

        buttons: [
            PanelButton {
                look: "filled"
                text: qsTr("Go on")
                onClicked: root.vm.answer(true)
            },
            PanelButton {
                text: qsTr("Cancel")
                focus: true
                onClicked: root.vm.answer(false)
            }
        ]

        PanelText {
            width: parent.width
            wrapMode: Text.Wrap
            text: root.vm.questionText
            color: Tokens.text2
        }
    }
}
