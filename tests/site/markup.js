// Whether pages are right HTML: node markup.js FILE... prints JSON, a line for each fault.
"use strict";
const { HtmlValidate, StaticConfigLoader } = require("html-validate");

const config = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    "no-inline-style": "error",
    "valid-id": ["error", { relaxed: true }], // a section is "section-21.4.24"
    "long-title": "off", // a phrase may be long
    "no-redundant-role": "off",
    "prefer-native-element": "off",
  },
};
const validate = new HtmlValidate(new StaticConfigLoader(config));
(async () => {
  const told = [];
  for (const file of process.argv.slice(2)) {
    const report = await validate.validateFile(file);
    for (const result of report.results)
      for (const one of result.messages)
        told.push([file, one.line, one.column, one.ruleId, one.message].join(":"));
  }
  console.log(JSON.stringify(told));
})();
