count({{column}}), {{distinct}}, {{min}}, {{max}}
