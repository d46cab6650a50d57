<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Lararium %1</source>
        <translation>Lararium %1</translation>
    </message>
    <message>
        <source>Where things lie</source>
        <translation>文件位置</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Log, without secrets</source>
        <translation>日志（不含密钥）</translation>
    </message>
    <message>
        <source>Drawn with</source>
        <translation>渲染方式</translation>
    </message>
    <message>
        <source>What it stands on</source>
        <translation>开源组件</translation>
    </message>
    <message>
        <source>Qt is used under the LGPL, version 3: it is loaded as it comes and may be replaced. python-miio is used under the GPL, version 3.</source>
        <translation>Qt 依据 LGPL 第 3 版使用：以动态库形式加载，可自行替换。python-miio 依据 GPL 第 3 版使用。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Its text comes with the package.</source>
        <translation>许可证全文随软件包提供。</translation>
    </message>
</context>
<context>
    <name>ActionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Hold to start</source>
        <translation>长按启动</translation>
    </message>
</context>
<context>
    <name>ActionGrid</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Hold: %1</source>
        <translation>长按：%1</translation>
    </message>
</context>
<context>
    <name>AddChild</name>
    <message>
        <source>Add a device behind a gateway</source>
        <translation>添加网关下的设备</translation>
    </message>
    <message>
        <source>Zigbee, Bluetooth and mesh devices are asked through their gateway, as far as it answers for them on the local network. They need no address and no token.</source>
        <translation>Zigbee、蓝牙和 Mesh 设备通过网关连接（前提是网关在本地网络上为它们应答），无需地址和 Token。</translation>
    </message>
    <message>
        <source>Choose its gateway</source>
        <translation>选择它的网关</translation>
    </message>
    <message>
        <source>Hangs on: %1</source>
        <translation>所属网关：%1</translation>
    </message>
    <message>
        <source>This home has no device with an address yet. Add the gateway first.</source>
        <translation>这个家庭还没有带地址的设备，请先添加网关。</translation>
    </message>
    <message>
        <source>Device id (did)</source>
        <translation>设备 ID（did）</translation>
    </message>
    <message>
        <source>As a token list names it</source>
        <translation>与 Token 列表中的一致</translation>
    </message>
    <message>
        <source>Model (may stay empty)</source>
        <translation>型号（可留空）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Door sensor</source>
        <translation>门窗传感器</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Which gateway does it hang on?</source>
        <translation>它连接在哪个网关上？</translation>
    </message>
</context>
<context>
    <name>AddDevice</name>
    <message>
        <source>Add a device</source>
        <translation>添加设备</translation>
    </message>
    <message>
        <source>It hangs on a gateway</source>
        <translation>它连接在网关上</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>As the router shows it</source>
        <translation>可在路由器中查看</translation>
    </message>
    <message>
        <source>Model (may stay empty)</source>
        <translation>型号（可留空）</translation>
    </message>
    <message>
        <source>The device tells it when it is greeted</source>
        <translation>连接后由设备自行告知</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Ceiling light</source>
        <translation>吸顶灯</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Save and try</source>
        <translation>保存并尝试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The panel finds devices that moved by itself where it may look; here you can say it. Let the router give it always the same one.</source>
        <translation>设备换了地址时，面板会在允许的范围内自行查找；您也可以在此填写。建议在路由器中为它固定地址。</translation>
    </message>
</context>
<context>
    <name>AlarmBar</name>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>I know</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>AlertStrip</name>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
</context>
<context>
    <name>AllPage</name>
    <message>
        <source>All devices</source>
        <translation>全部设备</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>ArgumentField</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>BellPanel</name>
    <message>
        <source>Notices</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Nothing to tell. All is well.</source>
        <translation>暂无消息，一切正常。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>ChildrenSection</name>
    <message>
        <source>Hangs on: %1</source>
        <translation>所属网关：%1</translation>
    </message>
    <message>
        <source>Choose its gateway</source>
        <translation>选择它的网关</translation>
    </message>
    <message>
        <source>Another gateway</source>
        <translation>更换网关</translation>
    </message>
    <message>
        <source>Devices behind it</source>
        <translation>子设备</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Look for its devices</source>
        <translation>查找它的子设备</translation>
    </message>
</context>
<context>
    <name>ChoiceDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Search %1 entries</source>
        <translation>搜索 %1 个选项</translation>
    </message>
    <message>
        <source>Nothing of that name</source>
        <translation>没有匹配的选项</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Taken back – %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>%1 (from the command line)</source>
        <translation>%1（来自命令行）</translation>
    </message>
</context>
<context>
    <name>DeviceBanner</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Enter token</source>
        <translation>填写 Token</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>更新 Token</translation>
    </message>
    <message>
        <source>Import its spec</source>
        <translation>导入型号说明</translation>
    </message>
    <message>
        <source>Choose its gateway</source>
        <translation>选择它的网关</translation>
    </message>
</context>
<context>
    <name>DeviceRecord</name>
    <message>
        <source>No room</source>
        <translation>未分配房间</translation>
    </message>
    <message>
        <source>The new key of {0} works</source>
        <translation>{0}的新 Token 可用</translation>
    </message>
    <message>
        <source>{0} was removed</source>
        <translation>已移除{0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>DeviceSheet</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>DevicesSection</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>More devices</source>
        <translation>添加更多设备</translation>
    </message>
    <message>
        <source>Scan this network</source>
        <translation>扫描局域网</translation>
    </message>
    <message>
        <source>See which devices answer</source>
        <translation>查看有哪些设备应答</translation>
    </message>
    <message>
        <source>Add one by hand</source>
        <translation>手动添加</translation>
    </message>
    <message>
        <source>Address and token</source>
        <translation>填写地址和 Token</translation>
    </message>
    <message>
        <source>Import a token list</source>
        <translation>导入 Token 列表</translation>
    </message>
    <message>
        <source>JSON or CSV, with a preview</source>
        <translation>JSON 或 CSV，导入前可预览</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Want attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>This home has no devices yet.</source>
        <translation>这个家庭还没有设备。</translation>
    </message>
    <message>
        <source>All devices answer.</source>
        <translation>所有设备均正常响应。</translation>
    </message>
</context>
<context>
    <name>Dial</name>
    <message>
        <source>now %1</source>
        <translation>当前 %1</translation>
    </message>
</context>
<context>
    <name>EditBar</name>
    <message>
        <source>Arrange tiles</source>
        <translation>编辑卡片</translation>
    </message>
    <message>
        <source>Press tiles to pick them. Nothing is switched meanwhile.</source>
        <translation>轻点选择卡片，编辑时不会操作设备。</translation>
    </message>
    <message numerus="yes">
        <source>%n tile(s) picked</source>
        <translation>
            <numerusform>已选 %n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>取消全选</translation>
    </message>
    <message>
        <source>Pick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>S</source>
        <translation>小</translation>
    </message>
    <message>
        <source>M</source>
        <translation>中</translation>
    </message>
    <message>
        <source>L</source>
        <translation>大</translation>
    </message>
    <message>
        <source>No favourite</source>
        <translation>取消常用</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Move to a room</source>
        <translation>移动到房间</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>On</source>
        <translation>全开</translation>
    </message>
    <message>
        <source>Switch the picked ones on</source>
        <translation>打开所选设备</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>全关</translation>
    </message>
    <message>
        <source>Switch the picked ones off</source>
        <translation>关闭所选设备</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>未分配房间</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Welcome home</source>
        <translation>欢迎回家</translation>
    </message>
    <message>
        <source>Lararium drives your Xiaomi and MIoT devices over your own network. How shall it find them?</source>
        <translation>Lararium 通过局域网控制您的米家设备。要怎样添加它们？</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Scan this network</source>
        <translation>扫描局域网</translation>
    </message>
    <message>
        <source>See which devices answer. Nothing is sent before you press.</source>
        <translation>查看有哪些设备应答，点按前不会发送任何数据。</translation>
    </message>
    <message>
        <source>Import a token list</source>
        <translation>导入 Token 列表</translation>
    </message>
    <message>
        <source>A JSON or CSV file with names, addresses and tokens. You see it before it goes in.</source>
        <translation>包含名称、地址和 Token 的 JSON 或 CSV 文件，导入前可预览。</translation>
    </message>
    <message>
        <source>Add one by hand</source>
        <translation>手动添加</translation>
    </message>
    <message>
        <source>Its address and its token of 32 digits. It is greeted before it goes in.</source>
        <translation>填写地址和 32 位 Token，添加前会先测试连接。</translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <translation>退出演示</translation>
    </message>
    <message>
        <source>Try the demo house</source>
        <translation>体验演示家庭</translation>
    </message>
    <message>
        <source>Back to your own homes.</source>
        <translation>返回自己的家庭。</translation>
    </message>
    <message>
        <source>Two homes with 214 simulated devices, faults included. Your own data is not touched.</source>
        <translation>两个家庭、214 台模拟设备，也包含故障情形，不影响您的数据。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>FavouriteDots</name>
    <message>
        <source>Favourite %1: %2</source>
        <translation>常用 %1：%2</translation>
    </message>
    <message>
        <source>Hold to keep what is set now</source>
        <translation>长按保存当前设置</translation>
    </message>
</context>
<context>
    <name>FeedSection</name>
    <message>
        <source>Reported</source>
        <translation>上报记录</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>FetchSpec</name>
    <message>
        <source>Import descriptions</source>
        <translation>导入设备描述</translation>
    </message>
    <message>
        <source>Import the spec of %1</source>
        <translation>导入 %1 的规格</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>从文件</translation>
    </message>
    <message>
        <source>A MIoT spec, a list or a library file on this computer or a stick. Nobody is asked.</source>
        <translation>本机或 U 盘上的 MIoT 规格、列表或规格库文件。不询问任何人。</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>询问 %1</translation>
    </message>
    <message>
        <source>Only now, and only for this. The panel never asks on its own.</source>
        <translation>仅此一次，仅为此事。面板绝不会自行询问。</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>MIoT spec as .json, .jsonl, .jsonl.xz, .zip or .speclib, or a folder of them</source>
        <translation>MIoT 规格（.json、.jsonl、.jsonl.xz、.zip 或 .speclib），或其所在文件夹</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>This whole folder</source>
        <translation>整个文件夹</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Folder above</source>
        <translation>上一级文件夹</translation>
    </message>
    <message>
        <source>No fitting file in this folder.</source>
        <translation>此文件夹中没有可用的文件。</translation>
    </message>
</context>
<context>
    <name>GatewayTree</name>
    <message>
        <source>No gateway</source>
        <translation>无网关</translation>
    </message>
</context>
<context>
    <name>HealthSection</name>
    <message>
        <source>About and health</source>
        <translation>关于与状态</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>复制以便求助</translation>
    </message>
    <message>
        <source>Find it</source>
        <translation>查找</translation>
    </message>
</context>
<context>
    <name>HoldButton</name>
    <message>
        <source>Hold to start</source>
        <translation>长按启动</translation>
    </message>
</context>
<context>
    <name>HomeHeader</name>
    <message>
        <source>Switch home</source>
        <translation>切换家庭</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Humidity</source>
        <translation>湿度</translation>
    </message>
    <message>
        <source>PM2.5 %1</source>
        <translation>PM2.5 %1</translation>
    </message>
    <message>
        <source>Air</source>
        <translation>空气</translation>
    </message>
    <message numerus="yes">
        <source>%n on</source>
        <comment>lights</comment>
        <translation>
            <numerusform>%n 盏开</numerusform>
        </translation>
    </message>
    <message>
        <source>Lights</source>
        <translation>灯光</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message numerus="yes">
        <source>Notices, %n new</source>
        <translation>
            <numerusform>消息，%n 条未读</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>This is the demo house. Nothing here is real, everything works.</source>
        <translation>这是演示家庭，设备均为模拟，功能可正常体验。</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
</context>
<context>
    <name>HomeSection</name>
    <message>
        <source>Home and rooms</source>
        <translation>家庭与房间</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>家庭</translation>
    </message>
    <message numerus="yes">
        <source>%n homes in this panel</source>
        <translation>
            <numerusform>此面板中有 %n 个家庭</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename the home</source>
        <translation>重命名家庭</translation>
    </message>
    <message>
        <source>Homes</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>For schedules and the sun; empty means this computer&apos;s</source>
        <translation>用于定时和日出日落，留空则与本机一致</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Latitude and longitude in degrees, for sunrise and sunset. It stays in this panel.</source>
        <translation>经纬度，用于计算日出日落，仅存于本机。</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>前移%1</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>后移%1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名%1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除%1</translation>
    </message>
    <message>
        <source>A new room</source>
        <translation>新房间</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>添加房间</translation>
    </message>
    <message>
        <source>Its devices and their keys go with it. You can take it back as long as the panel stays open.</source>
        <translation>其中的设备和 Token 会一并移除；关闭面板前可以撤销。</translation>
    </message>
    <message>
        <source>Remove this home</source>
        <translation>移除此家庭</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>移除%1？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The home, its rooms, its devices and their keys leave this panel. The devices themselves are not touched.</source>
        <translation>将从面板中移除该家庭及其房间、设备和 Token，设备本身不受影响。</translation>
    </message>
</context>
<context>
    <name>HomeSwitcher</name>
    <message>
        <source>Homes</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>前移%1</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>后移%1</translation>
    </message>
    <message>
        <source>Add a home</source>
        <translation>添加家庭</translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <translation>退出演示</translation>
    </message>
    <message>
        <source>Demo house</source>
        <translation>演示家庭</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>HueRing</name>
    <message>
        <source>Hue</source>
        <translation>色相</translation>
    </message>
    <message>
        <source>%1 degrees</source>
        <translation>%1 度</translation>
    </message>
    <message>
        <source>Strength of the colour</source>
        <translation>颜色浓度</translation>
    </message>
</context>
<context>
    <name>ImportList</name>
    <message>
        <source>Import a token list</source>
        <translation>导入 Token 列表</translation>
    </message>
    <message>
        <source>JSON or CSV file</source>
        <translation>JSON 或 CSV 文件</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message numerus="yes">
        <source>Taking %n device(s) in…</source>
        <translation>
            <numerusform>正在导入 %n 台设备…</numerusform>
        </translation>
    </message>
    <message>
        <source>Homes as the list says</source>
        <translation>按列表中的家庭</translation>
    </message>
    <message>
        <source>All into %1</source>
        <translation>全部导入%1</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>更换文件</translation>
    </message>
    <message numerus="yes">
        <source>Take %n device(s) in</source>
        <translation>
            <numerusform>导入 %n 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保存位置</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) of this home at hand</source>
        <translation>
            <numerusform>此家庭有 %n 个可用的 Token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) without a key: open the device and enter its token.</source>
        <translation>
            <numerusform>%n 台设备缺少 Token：请打开设备并填写。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every device that needs one has its key.</source>
        <translation>所有需要 Token 的设备均已具备。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>There is no keyring here. Choose where keys are kept:</source>
        <translation>本机没有密钥环，请选择密钥的保存位置：</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>其他位置</translation>
    </message>
    <message>
        <source>Keys are never written down unencrypted.</source>
        <translation>密钥绝不会以明文保存。</translation>
    </message>
    <message>
        <source>The keyring of this computer</source>
        <translation>本机密钥环</translation>
    </message>
    <message>
        <source>Unlocked with your login</source>
        <translation>登录系统时解锁</translation>
    </message>
    <message>
        <source>An encrypted file with a passphrase</source>
        <translation>带口令的加密文件</translation>
    </message>
    <message>
        <source>Asked for when the panel starts</source>
        <translation>启动面板时输入口令</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>仅本次使用</translation>
    </message>
    <message>
        <source>Forgotten when the panel closes</source>
        <translation>关闭面板后清除</translation>
    </message>
</context>
<context>
    <name>LibrarySection</name>
    <message>
        <source>Library</source>
        <translation>规格库</translation>
    </message>
    <message>
        <source>Known models</source>
        <translation>已知型号</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) described</source>
        <translation>
            <numerusform>已有 %n 个型号的说明</numerusform>
        </translation>
    </message>
    <message>
        <source>A description says what a model can do. It is read from this computer and never goes stale.</source>
        <translation>型号说明记录设备支持的功能，从本机读取，不会过期。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import descriptions</source>
        <translation>导入型号说明</translation>
    </message>
    <message>
        <source>Want a description</source>
        <translation>缺少型号说明</translation>
    </message>
    <message>
        <source>Import the description of %1</source>
        <translation>导入 %1 的描述</translation>
    </message>
    <message>
        <source>Every device of your homes is described.</source>
        <translation>所有设备均有型号说明。</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>What descriptions get wrong</source>
        <translation>纠正描述中的错误</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Read corrections again</source>
        <translation>重新读取修正</translation>
    </message>
    <message>
        <source>Public service</source>
        <translation>公共服务</translation>
    </message>
    <message>
        <source>Asked only when you say so</source>
        <translation>仅在您同意时询问</translation>
    </message>
    <message>
        <source>Set from outside: %1</source>
        <translation>由外部设定：%1</translation>
    </message>
    <message>
        <source>Before each time you are told what it learns.</source>
        <translation>每次询问前都会说明它将得知什么。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Lararium</source>
        <translation>Lararium</translation>
    </message>
    <message>
        <source>%1 – Lararium</source>
        <translation>%1 – Lararium</translation>
    </message>
</context>
<context>
    <name>MainClimate</name>
    <message>
        <source>Less: %1</source>
        <translation>减少：%1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>增加：%1</translation>
    </message>
</context>
<context>
    <name>MainCover</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MainLift</name>
    <message>
        <source>Up</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>Up and down run while you hold them</source>
        <translation>上升和下降需按住</translation>
    </message>
</context>
<context>
    <name>MainLight</name>
    <message>
        <source>Favourites</source>
        <translation>常用</translation>
    </message>
</context>
<context>
    <name>ManageSection</name>
    <message>
        <source>Tile and device</source>
        <translation>卡片与设备</translation>
    </message>
    <message>
        <source>Size of its tile</source>
        <translation>卡片大小</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Favourite on Home</source>
        <translation>在首页常用中显示</translation>
    </message>
    <message>
        <source>Hide its tile</source>
        <translation>隐藏卡片</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Move to a room</source>
        <translation>移动到房间</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>未分配房间</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚未知道</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>更新 Token</translation>
    </message>
    <message>
        <source>After it was paired again</source>
        <translation>设备重新配网后使用</translation>
    </message>
    <message>
        <source>Remove device</source>
        <translation>移除设备</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>移除%1？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Its tile, its name and its key leave this panel. The device itself stays as it is; the notice afterwards can bring it back.</source>
        <translation>将从面板中移除卡片、名称和 Token，设备本身不受影响；移除后可在提示中撤销。</translation>
    </message>
</context>
<context>
    <name>MoreSection</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Actions, reports, diagnostics</source>
        <translation>动作、上报、诊断</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>未显示</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>NetworkSection</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>通信记录</translation>
    </message>
    <message>
        <source>Every socket of the panel passes one gate that counts here. It lets out only what a house needs: your devices, their greeting, and their announcements.</source>
        <translation>面板的全部网络通信都经由同一出口并在此计数，仅放行控制、发现设备和接收设备广播。</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>目标地址</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>尚未发送任何数据。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>NumberDialog</name>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>OverlayHost</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PanelKeyboard</name>
    <message>
        <source>On-screen keyboard</source>
        <translation>屏幕键盘</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>上档</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>数字与符号</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>收起键盘</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>PanelSection</name>
    <message>
        <source>This panel</source>
        <translation>本面板</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Auto follows the system, else the sun at your home</source>
        <translation>自动：跟随系统，或按当地日出日落</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>显示大小</translation>
    </message>
    <message>
        <source>Beside what the screen&apos;s own size asks for</source>
        <translation>在按屏幕尺寸自动缩放的基础上调整</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Compact is for a mouse</source>
        <translation>紧凑适合鼠标操作</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Easier to see and touch</source>
        <translation>更易看清和点按</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Strong borders, no tints</source>
        <translation>加强边框，不用底色</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减弱动画</translation>
    </message>
    <message>
        <source>Nothing slides or fades</source>
        <translation>关闭滑动和淡入效果</translation>
    </message>
    <message>
        <source>On-screen keyboard</source>
        <translation>屏幕键盘</translation>
    </message>
    <message>
        <source>Opens when a finger touches a field</source>
        <translation>触摸输入框时弹出</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>Unlock the vault</source>
        <translation>解锁密钥文件</translation>
    </message>
    <message>
        <source>It encrypts the file that holds the keys of your devices. It is kept nowhere: whoever forgets it enters the tokens anew.</source>
        <translation>口令用于加密保存设备 Token 的文件，不会存储在任何地方；忘记后需要重新填写 Token。</translation>
    </message>
    <message>
        <source>The keys of your devices lie in an encrypted file.</source>
        <translation>设备 Token 保存在加密文件中。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>At least %1 characters</source>
        <translation>至少 %1 个字符</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>The two differ</source>
        <translation>两次输入不一致</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>创建密钥文件</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Hold to show the passphrase</source>
        <translation>按住显示口令</translation>
    </message>
</context>
<context>
    <name>PlaceChoice</name>
    <message>
        <source>Home</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Name of your home</source>
        <translation>家庭名称</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Or a new room</source>
        <translation>或新建房间</translation>
    </message>
    <message>
        <source>Living room</source>
        <translation>客厅</translation>
    </message>
</context>
<context>
    <name>PowerButton</name>
    <message>
        <source>Hold to start</source>
        <translation>长按启动</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>On</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>Off · hold to start</source>
        <translation>已关闭 · 长按启动</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>ReachBar</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>ReasonBanner</name>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <translation>名称不能为空</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>As above</source>
        <translation>同上</translation>
    </message>
</context>
<context>
    <name>RoomList</name>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
</context>
<context>
    <name>RoomView</name>
    <message>
        <source>Lights</source>
        <translation>灯光</translation>
    </message>
    <message>
        <source>Climate</source>
        <translation>温控</translation>
    </message>
    <message>
        <source>Curtains and airers</source>
        <translation>窗帘与晾衣机</translation>
    </message>
    <message>
        <source>Air</source>
        <translation>空气</translation>
    </message>
    <message>
        <source>Appliances</source>
        <translation>家电</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>清洁</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>传感器</translation>
    </message>
    <message>
        <source>Other devices</source>
        <translation>其他设备</translation>
    </message>
    <message>
        <source>Back to the rooms</source>
        <translation>返回房间列表</translation>
    </message>
    <message>
        <source>All off</source>
        <translation>全部关闭</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>curtains</comment>
        <translation>
            <numerusform>%n 开</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on</source>
        <comment>devices</comment>
        <translation>
            <numerusform>%n 开</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>全关</translation>
    </message>
    <message>
        <source>No devices in this room yet.</source>
        <translation>这个房间还没有设备。</translation>
    </message>
</context>
<context>
    <name>RoomsPage</name>
    <message>
        <source>Without a room</source>
        <translation>未分配房间</translation>
    </message>
    <message>
        <source>No devices yet</source>
        <translation>还没有设备</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) switched off</source>
        <translation>
            <numerusform>已关闭 %n 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>No rooms yet. Add them in Settings, under Home and rooms.</source>
        <translation>还没有房间。可在“设置 &gt; 家庭与房间”中添加。</translation>
    </message>
</context>
<context>
    <name>RowButton</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>长按</translation>
    </message>
</context>
<context>
    <name>RowEvent</name>
    <message>
        <source>Not yet</source>
        <translation>尚无</translation>
    </message>
</context>
<context>
    <name>RowNumber</name>
    <message>
        <source>Less: %1</source>
        <translation>减少：%1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>增加：%1</translation>
    </message>
</context>
<context>
    <name>RowSlider</name>
    <message>
        <source>Type it: %1</source>
        <translation>输入：%1</translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message>
        <source>Set: %1</source>
        <translation>设置：%1</translation>
    </message>
</context>
<context>
    <name>RunButton</name>
    <message>
        <source>Runs while held</source>
        <translation>按住时运行</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>Scan this network</source>
        <translation>扫描局域网</translation>
    </message>
    <message>
        <source>Subnet (empty: the networks of this panel)</source>
        <translation>网段（留空则为本机所在网络）</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>重新扫描</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>正在等待应答…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Devices appear here as they answer.</source>
        <translation>应答的设备会显示在这里。</translation>
    </message>
    <message>
        <source>Nobody answered. Devices answer only within their own network: connect the panel to it, or give its subnet above.</source>
        <translation>没有设备应答。设备只在同一局域网内应答：请将面板接入该网络，或在上方填写网段。</translation>
    </message>
    <message>
        <source>A short greeting goes to every address of your network, twice. Devices answer with their number; a token is needed to command them.</source>
        <translation>将向局域网内每个地址发送两次简短的探测。设备会应答自己的 ID，控制设备还需要 Token。</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Device, room, setting, or “kitchen off”</source>
        <translation>设备、房间、设置，或“厨房 关”</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Type a name, a room, or the first letters of its pinyin.</source>
        <translation>输入名称、房间或拼音首字母。</translation>
    </message>
    <message>
        <source>Nothing here is called “%1”. Try fewer letters, or a room&apos;s name.</source>
        <translation>没有找到“%1”。请减少输入的字，或试试房间名。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Back to the sections</source>
        <translation>返回分类</translation>
    </message>
</context>
<context>
    <name>SheetBody</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>读数</translation>
    </message>
    <message>
        <source>Supplies</source>
        <translation>耗材</translation>
    </message>
    <message>
        <source>Which gateway does it hang on?</source>
        <translation>它连接在哪个网关上？</translation>
    </message>
</context>
<context>
    <name>SheetHeader</name>
    <message>
        <source>Remove from favourites</source>
        <translation>取消常用</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>设为常用</translation>
    </message>
    <message>
        <source>Close the sheet</source>
        <translation>关闭详情</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Taken back: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>ShortcutsSection</name>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Search devices, rooms, settings and actions</source>
        <translation>搜索设备、房间、设置和操作</translation>
    </message>
    <message>
        <source>Home, Rooms, All, Settings</source>
        <translation>首页、房间、全部、设置</translation>
    </message>
    <message>
        <source>Next region of the window</source>
        <translation>窗口的下一区域</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>下一控件</translation>
    </message>
    <message>
        <source>Close what is on top, go back</source>
        <translation>关闭上层、返回</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Do it anew</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>显示此列表</translation>
    </message>
    <message>
        <source>On a tile</source>
        <translation>卡片上</translation>
    </message>
    <message>
        <source>Walk the tiles</source>
        <translation>在卡片间移动</translation>
    </message>
    <message>
        <source>Switch; hold for what makes heat</source>
        <translation>开关；发热设备需按住</translation>
    </message>
    <message>
        <source>Open its sheet</source>
        <translation>打开详情</translation>
    </message>
    <message>
        <source>More, less</source>
        <translation>增加、减少</translation>
    </message>
    <message>
        <source>In search and lists</source>
        <translation>搜索与列表中</translation>
    </message>
    <message>
        <source>Walk the results</source>
        <translation>在结果间移动</translation>
    </message>
    <message>
        <source>Open, or do</source>
        <translation>打开或执行</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Get description</source>
        <translation>获取型号说明</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TileFace</name>
    <message>
        <source>Hold to start</source>
        <translation>长按启动</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>TokenDialog</name>
    <message>
        <source>New token for %1</source>
        <translation>更新%1的 Token</translation>
    </message>
    <message>
        <source>Save and try</source>
        <translation>保存并测试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>It changes whenever a device is paired again. It goes into the keyring and is never shown.</source>
        <translation>设备重新配网后 Token 会改变。它会存入密钥环，不会显示出来。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>32 digits, 0-9 and a-f</source>
        <translation>32 位，0-9 和 a-f</translation>
    </message>
    <message>
        <source>%1 of 32 digits</source>
        <translation>已输入 %1 / 32 位</translation>
    </message>
    <message>
        <source>That is no token: 32 digits, 0-9 and a-f</source>
        <translation>不是有效的 Token：应为 32 位 0-9 和 a-f</translation>
    </message>
</context>
<context>
    <name>TokenField</name>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>32 digits, 0-9 and a-f</source>
        <translation>32 位，0-9 和 a-f</translation>
    </message>
    <message>
        <source>A whole token</source>
        <translation>位数完整</translation>
    </message>
    <message>
        <source>Kept in the keyring, shown nowhere</source>
        <translation>存入密钥环，不会显示</translation>
    </message>
    <message>
        <source>Hold to show the token</source>
        <translation>按住显示 Token</translation>
    </message>
    <message>
        <source>Paste the token</source>
        <translation>粘贴 Token</translation>
    </message>
</context>
</TS>
