/** Who hands in, and where the package goes: its name, its kind, the folder it lies in; what lies there already is told before anything is written. */
import { Button, Input, Radio } from "antd";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { markedField } from "#renderer/desk/marked-field.ts";
import { choosePlace } from "#renderer/desk/places/choose-place.tsx";
import { runAction } from "#renderer/desk/run-action.ts";
import { fileSize } from "#renderer/text/format.ts";
import { handingInWords } from "#renderer/text/handing-in-words.ts";
import { packageKinds, type HandInTarget } from "#shared/api/handing-in.ts";
import { handInPlace, setKind } from "./hand-in-place.ts";
import type { Look } from "./use-look.ts";

interface Props {
  readonly unit: string;
  readonly name: string;
  readonly look: Look;
}

export function TargetSection({ unit, name, look: { found, problem } }: Props) {
  const desk = useDesk();
  const { as, place } = usePart(handInPlace, (state) => state);
  const { set } = desk.part(handInPlace);
  const choose = async () => {
    const chosen = await choosePlace(desk, place);
    if (chosen) set({ place: chosen });
  };
  return (
    <section className="hand-in-section" aria-label={handingInWords.target}>
      <h3>{handingInWords.target}</h3>
      <label className="hand-in-field">
        {handingInWords.handingUnit}
        <Input size="small" maxLength={200} {...markedField(unit, (value) => set({ unit: value }))} />
      </label>
      {unit.trim() === "" && <p className="hand-in-problem">{handingInWords.handingUnitMissing}</p>}
      <label className="hand-in-field">
        {handingInWords.name}
        <Input size="small" maxLength={100} {...markedField(name, (value) => set({ name: value }))} />
      </label>
      <div className="hand-in-field">
        {handingInWords.as}
        <Radio.Group value={as} onChange={({ target: { value } }) => setKind(desk, value as HandInTarget["as"])}>
          {packageKinds.map((kind) => (
            <Radio key={kind} value={kind}>
              {handingInWords.kindsOfPackage[kind]}
            </Radio>
          ))}
        </Radio.Group>
      </div>
      <div className="hand-in-field">
        {handingInWords.place}
        <span className="hand-in-path selectable" title={place?.path}>
          {place?.path ?? handingInWords.noPlace}
        </span>
        <Button size="small" onClick={() => runAction(desk, choose)}>
          {handingInWords.choosePlace}
        </Button>
        {found && <span className="quiet hand-in-free">{handingInWords.free(fileSize(found.free))}</span>}
      </div>
      {problem !== undefined && <p className="hand-in-problem">{problem}</p>}
      {found && found.there !== "nothing" && (
        <p className={found.there === "something" ? "hand-in-problem" : "quiet"} role="status">
          {handingInWords.there[found.there]}
        </p>
      )}
    </section>
  );
}
