/** Units that measure exactly the same: what is given in one may be compared with what is given in the other. */
export const unitSynonyms: readonly (readonly string[])[] = [
  ["公里", "千米", "km", "KM", "Km"],
  ["平方米", "㎡", "m²", "m2", "平米", "平方"],
  ["立方米", "㎥", "m³", "m3", "立方"],
  ["米", "m", "M", "延米"],
  ["人", "名", "位", "个人"],
  ["场", "场次"],
  ["班", "班次"],
  ["期", "期次"],
  ["批", "批次"],
  ["次", "次数"],
  ["套", "台套"],
  ["村", "个村", "行政村"],
];
