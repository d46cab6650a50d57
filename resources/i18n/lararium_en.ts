<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EditBar</name>
    <message numerus="yes">
        <source>%n tile(s) picked</source>
        <translation>
            <numerusform>%n tile picked</numerusform>
            <numerusform>%n tiles picked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeHeader</name>
    <message numerus="yes">
        <source>%n on</source>
        <comment>lights</comment>
        <translation>
            <numerusform>%n on</numerusform>
            <numerusform>%n on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notices, %n new</source>
        <translation>
            <numerusform>Notices, %n new</numerusform>
            <numerusform>Notices, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeSection</name>
    <message numerus="yes">
        <source>%n homes in this panel</source>
        <translation>
            <numerusform>%n home in this panel</numerusform>
            <numerusform>%n homes in this panel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportList</name>
    <message numerus="yes">
        <source>Taking %n device(s) in…</source>
        <translation>
            <numerusform>Taking %n device in…</numerusform>
            <numerusform>Taking %n devices in…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n device(s) in</source>
        <translation>
            <numerusform>Take %n device in</numerusform>
            <numerusform>Take %n devices in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message numerus="yes">
        <source>%n key(s) of this home at hand</source>
        <translation>
            <numerusform>%n key of this home at hand</numerusform>
            <numerusform>%n keys of this home at hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) without a key: open the device and enter its token.</source>
        <translation>
            <numerusform>%n device without a key: open it and enter its token.</numerusform>
            <numerusform>%n devices without a key: open each and enter its token.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibrarySection</name>
    <message numerus="yes">
        <source>%n model(s) described</source>
        <translation>
            <numerusform>%n model described</numerusform>
            <numerusform>%n models described</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomView</name>
    <message numerus="yes">
        <source>%n open</source>
        <comment>curtains</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on</source>
        <comment>devices</comment>
        <translation>
            <numerusform>%n on</numerusform>
            <numerusform>%n on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomsPage</name>
    <message numerus="yes">
        <source>%n device(s) switched off</source>
        <translation>
            <numerusform>%n device switched off</numerusform>
            <numerusform>%n devices switched off</numerusform>
        </translation>
    </message>
</context>
</TS>
