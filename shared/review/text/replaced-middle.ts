/**
 * A stretch of a text that says a name but for a piece in its middle: `办公楼电梯进行维修改造` for 办公楼中央空调维修改造.
 *
 * Invariant: what stands before and behind the piece is the name's, word for word; the piece of the name is nowhere in the text, and the
 * text's piece is of about its length. So an abridged name is none, nor is one whose piece comes elsewhere.
 */

export interface ReplacedMiddle {
  /** As the text says it. */
  readonly said: string;
  /** As the name says it. */
  readonly name: string;
}

const leastBefore = 3;
const leastBehind = 4;
const longestPiece = 8;
/** Words one takes for another without speaking of another thing. */
const general =
  /^(?:系统|平台|设备|设施|项目|工程|工作|服务|业务|经费|资金|专项|建设|改造|维修|维护|运维|运行|修缮|购置|采购|实施|管理|人员|职工|干部|群众|居民|村民|学生|日常|有关|相关|各类|各项|年度|本年|今年|全[省市县区]|[我本][省市县区]|[省市县区]级)+$/;
/** What only carries the sentence on: with what is done no other thing is named. */
const carries =
  "(?:的|了|和|及|与|对|为|在|进行|开展|实施|等|提供|配备|配置|添置|更新|更换|新建|新增|完成|加强|推进|组织|支付|保障|落实|提升|提高|做好|用于|所需|需要|安装|发放)+";
const fillers = new RegExp(`^${carries}|${carries}$`, "g");

export function replacedMiddle(name: string, text: string): ReplacedMiddle | undefined {
  if (name.length < leastBefore + 1 || name.length > 60) return undefined;
  for (let from = 0; from + leastBefore < name.length; from++) {
    const head = name.slice(from, from + leastBefore);
    for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
      const found = fromHere(name, from, text, at);
      if (found) return found;
    }
  }
  return undefined;
}

function fromHere(name: string, from: number, text: string, at: number): ReplacedMiddle | undefined {
  let length = leastBefore;
  while (from + length < name.length && name[from + length] === text[at + length]) length++;
  const rest = name.slice(from + length);
  // One character for another: 大青冈村, 大青杠村.
  const one = oneCharacter(name, from, text, at, length);
  if (one) return one;
  for (let skip = 2; skip <= Math.min(longestPiece, rest.length - leastBehind); skip++) {
    const tail = rest.slice(skip, skip + leastBehind);
    const end = text.indexOf(tail, at + length);
    if (end < 0 || end - at - length > longestPiece) continue;
    const piece = rest.slice(0, skip);
    const instead = text.slice(at + length, end).replaceAll(fillers, "");
    if (instead.length < 2 || /[，,。；;、\d（(《]/.test(instead) || sharesCharacters(piece, instead)) continue;
    if (general.test(piece) || general.test(instead)) continue;
    if (text.includes(piece)) continue;
    return { said: text.slice(at, end + leastBehind), name: name.slice(from, from + length + skip + leastBehind) };
  }
  return undefined;
}

/** Names differ in one character where the one before and at least one behind are the same and the text never says the name's. */
function oneCharacter(name: string, from: number, text: string, at: number, length: number): ReplacedMiddle | undefined {
  const [mine = "", other = "", next = ""] = [name[from + length], text[at + length], name[from + length + 1]];
  if (length < leastBefore + 1 || next === "" || text[at + length + 1] !== next) return undefined;
  if (!/[\u4e00-\u9fff]/.test(mine) || !/[\u4e00-\u9fff]/.test(other) || telling.test(mine) || telling.test(other))
    return undefined;
  const whole = name.slice(from + length - 2, from + length + 2);
  if (text.includes(whole)) return undefined;
  return { said: text.slice(at, at + length + 2), name: name.slice(from, from + length + 2) };
}

const telling = /[一二三四五六七八九十百上下左右前后内外东南西北中高低大小新旧老男女正副主次省市县区乡镇村年季月日的和与及]/;

function sharesCharacters(a: string, b: string): boolean {
  return Array.from(a).some((character) => b.includes(character));
}
