"""Chinese names of programmes and dishes that makers spell in Latin letters."""

from __future__ import annotations

_PINYIN = """
yure 预热, yurewancheng 预热完成, baowen 保温, zhengchang 正常, daiji 待机, yuyue 预约, gongzuo 工作中, hengwen 恒温
nuannai 暖奶, jingyin 静音, zanting 暂停, jieshu 结束, zhixing 执行, baocun 保存, xiugai 修改, guanduan 关断
didianliang 低电量, baojing 报警, shuangjii 双击, danji 单击, changan 长按, cahngan 长按, xuanzhuang 旋转
hetaosu 核桃酥, wubuzhou 无步骤, quchudadanhuang 取出打蛋黄, fenzhengrou 粉蒸肉, dangqianmeiyoucaipu 当前没有菜谱
chizhizhengpaigu 豉汁蒸排骨, xiangguzhenghuaji 香菇蒸滑鸡, danjiajirou 蛋夹脊肉, qingzhengdazaxie 清蒸大闸蟹
suanrongfensizhengshanbei 蒜蓉粉丝蒸扇贝, suanrongfensizhengxia 蒜蓉粉丝蒸虾, jiangzhizhenghuanghuayu 姜汁蒸黄花鱼
niangroumoguwan 酿肉蘑菇碗, suanniqiezi 蒜泥茄子, kaotudoupian 烤土豆片, putaoganzhengmianbao 葡萄干蒸面包
aodilishikaoniupa 奥地利式烤牛扒, kaoyumi 烤玉米, shuangpinai 双皮奶, fensibao 粉丝煲
jingyingtitouluobowanzi 晶莹剔透萝卜丸子, kaoquanji 烤全鸡, kaojichi 烤鸡翅, xiangkaobashayu 香烤巴沙鱼
kaorouchuan 烤肉串, suanrongkaoxia 蒜蓉烤虾, suanxiangkaoshenghao 蒜香烤生蚝, haixianpisa 海鲜披萨, kaozishu 烤紫薯
sushijinpisa 素食披萨, manyuemeiquji 蔓越莓曲奇, cuidiliannaizhishitusi 脆底炼奶芝士吐司, niunaicanbao 牛奶餐包
pushidanta 葡式蛋挞, kaoqiezi 烤茄子, sansezhengdan 三色蒸蛋, zirankaowuhuarou 孜然烤五花肉
jiaotangqifengdangao 焦糖戚风蛋糕, suzheng 速蒸, gaowenzheng 高温蒸, baodian 包点, changfen 肠粉, shuidan 水蛋
yulei 鱼类, roulei 肉类, paigu 排骨, xiaxie 虾蟹, shucai 蔬菜, shulei 薯类, fajiao 发酵, duntang 炖汤, jiedong 解冻
refengkao 热风烤, qiangshaokao 强烧烤, shaokao 烧烤, fengshankao 风扇烤, chuankao 串烤, huankao 缓烤, cuikao 脆烤
nenkao 嫩烤, chunkao 纯烤, fengpeikao 风焙烤, fengbeikao 风焙烤, fengshaokao 风烧烤, yuanqizheng 元气蒸
zhengqikao 蒸汽烤, zhengpeikao 蒸焙烤, gaowenxiaodu 高温消毒, chunzheng 纯蒸, recai 热菜, qingjie 清洁, weibo 微波
weibozheng 微波蒸, weizhengkao 微蒸烤, kongqizha 空气炸, shuangdonglikao 双动力烤, chugou 除垢, honggan 烘干
chuwei 除味, luzhizhong 卤制中, chongcaohuazhenghuaji 虫草花蒸滑鸡, xiangguzhengchigen 香菇蒸翅根
heyefururou 荷叶腐乳肉, suzhengrouwan 素蒸肉丸, laweizhengwuhuarou 腊味蒸五花肉, jinggaomishanyao 京糕蜜山药
baobaoxiaoroubao 宝宝小肉包, bopixianxiajiao 薄皮鲜虾饺, hexiangnuomiji 荷香糯米鸡, baocairoumojuan 包菜肉末卷
suanrongzhengsungua 蒜蓉蒸笋瓜, xiangmangniuliujuan 香芒牛柳卷, aorrliangkaojichi 奥尔良烤鸡翅
niuaoliangkaojichi 新奥尔良烤鸡翅, zhaoshaoyouyu 照烧鱿鱼, zhimabobing 芝麻薄饼, kaoxianlusun 烤鲜芦笋
xiangchengxingrendangao 香橙杏仁蛋糕, supipaofu 酥皮泡芙, pisakao 披萨烤, cuipikaoquanji 脆皮烤全鸡
yishihaixianpisa 意式海鲜披萨, oushiputaomianbao 欧式葡萄面包, oushisupipingguopai 欧式酥皮苹果派
jiaoyanqingzhengxueyu 椒盐清蒸鳕鱼, yishikaoshucai 意式烤蔬菜, qisimalingshu 起司马铃薯, kaodigua 烤地瓜
xianxiadoufuzhengdan 鲜虾豆腐蒸蛋, taishiwuguxiansuji 泰式无骨咸酥鸡, meishirouguijuan 美式肉桂卷
shuiguonailao 水果奶酪, gangshizhenzhuwan 港式珍珠丸, qiulei 球类, gaoerfu 高尔夫, youyong 游泳, jianzou 健走
qixing 骑行, jiansheng 健身, paobu 跑步, dashijingxuan 大师精选, taishilasheng 泰式拉伸, guanjiehehu 关节呵护
shujinhuoluo 舒筋活络, yuanqifusu 元气复苏, pinhengshengxin 平衡身心, shengcenanmo 深层按摩, qinchenhuanxing 清晨唤醒
huolifeiyang 活力飞扬, taijizhumiang 太极助眠, nvwangmeiti 女王美体, nanshijianti 男士健体, laonianbaoyan 老年保养
ribenshi 日本式, yingdushi 印度式, balishi 巴厘式, zhongshi 中式, qiaoji 敲击, paida 拍打, ruidian 锐点, zhiya 指压
rounie 揉捏, tuina 推拿, huaxue 滑雪, majiang 麻将, bangongzu 办公族, ditouzu 低头族, jiachezu 驾车族, gaogenzu 高跟族
tunxi 臀洗, fuxi 妇洗, jiyangshengong 九阳神功, jiuyangshengong 九阳神功, xianglongmozhang 降龙魔掌
liumaishenjian 六脉神剑, yiyangzhi 一阳指, taijiquan 太极拳, qiankunnuoyi 乾坤挪移, shaoshui 烧水, puer 普洱
"""

PINYIN: dict[str, str] = {item.split()[0]: item.split()[1] for item in _PINYIN.strip().replace("\n", ",").split(",")}
"""Chinese by the maker's spelling without gaps, in small letters."""
