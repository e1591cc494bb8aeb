import { readForms } from "#backend/readers/read-forms.ts";
import { publishedTexts } from "./helpers/published.ts";
import { review } from "#shared/review/review.ts";
import { balanceOf } from "#shared/review/balance-of.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { readField, writeField } from "#shared/form/field.ts";
const ctx={template:ningxia2026};
const ways: Record<string,(d:string,i:number)=>string>={
  last:(d)=>d.slice(0,-1)+String((Number(d.at(-1))+3)%10||7),
  first:(d)=>String((Number(d[0])%9)+1)+d.slice(1),
  plus:(d)=>String(Number(d)+1),
  swap:(d)=>d.length>1&&d[0]!==d[1]&&d[1]!=="."&&d[1]!=="0"?d[1]!+d[0]!+d.slice(2):d+"0",
};
const verbose=process.argv[2];
for (const [wn,way] of Object.entries(ways)) {
  let n=0,unknown=0,balanced=0,named=0,loose=0; 
  const rest:string[]=[];
  let t=0;
  for (const text of publishedTexts()) for (const {recognized:{form}} of (await readForms(text)).forms) {
    t++;
    const b=balanceOf(form,ctx);
    if (b.state!=="balanced") continue;
    const fields=new Set<string>();
    for (const r of b.rows){ if(r.kind==="none")continue; fields.add(r.field); for(const s of r.steps) if(s.kind==="quantity") fields.add(s.field);}
    for (const f of fields) {
      const v=readField(form,f as any);
      for (const m of v.matchAll(/\d+(?:\.\d+)?/g)) {
        const to=way(m[0],n); if(to===m[0]) continue;
        n++;
        const nv=v.slice(0,m.index)+to+v.slice(m.index+m[0].length);
        const changed=writeField(form,f as any,nv);
        const fs=review(changed,ctx).findings.filter(x=>/^r08/.test(x.rule));
        const i=Number(f.split(".")[1]); const name=form.indicators[i]!.name;
        const msg=fs.map(x=>x.message).join(" / ");
        const hasName=(s:string)=>s.includes(name.slice(0,20));
        if(!fs.length){balanced++; rest.push(`T${t} BAL ${name} ${v}->${nv}`);}
        else if(fs[0]!.state==="unknown"){unknown++; rest.push(`T${t} UNK ${name} ${v}->${nv}: ${msg}`);}
        else if(hasName(msg)) {named++; if(verbose==="all")rest.push(`T${t} ok ${name} ${v}->${nv}: ${msg}`);}
        else {loose++; rest.push(`T${t} FAIL ${name} ${v}->${nv}: ${msg}`);}
      }
    }
  }
  console.log(wn,{n,balanced,unknown,named,notNamed:loose});
  if(verbose===wn||verbose==="all") console.log(rest.join("\n"));
}
