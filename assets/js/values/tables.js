/* Made from the tables of timeline/ by `python -m tests.makers.tables`; change them there
(timeline/page/script_tables.py). */
((root) => {
  "use strict";
  root.dash_clientside ??= {};
  root.dash_clientside.timeline ??= /** @type {Timeline} */ ({});

  root.dash_clientside.timeline.tables = {
    months: ["January","February","March","April","May","June","July","August","September","October","November","December"],
    weekdays: ["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"],
    windows: {"HAIR":1e-6,"MOST_DATED_MONTHS":1095,"MOST_DATED_DAYS":120},
    noDate: "no date given",
    briefer: [["^some (?:day|time) in ","in "],[", (?:end|beginning) (?:not given|open)$",""],["^before the end of ","by the end of "]],
    precisions: ["day","part of month","month","season","year","decade","range","open","undated"],
    verdicts: [{"key":"agree","sign":"=","name":"agree","plural":"","reads":"agree","framed":false,"says":"the dates agree"},{"key":"compatible","sign":"≈","name":"can all be right","plural":"","reads":"can all be right","framed":false,"says":"the dates can all be right"},{"key":"conflict","sign":"≠","name":"conflict","plural":"conflicts","reads":"dates conflict","framed":true,"says":"the dates conflict"},{"key":"disputed","sign":"✗","name":"disputed","plural":"disputed","reads":"disputed","framed":true,"says":"disputed"},{"key":"single","sign":"·","name":"dated by one","plural":"","reads":"dated by one","framed":false,"says":"dated by one"},{"key":"undated","sign":"○","name":"undated","plural":"","reads":"undated","framed":false,"says":"undated"}],
    stances: {"asserts":{"shown":"","before":""},"reports":{"shown":"reports it","before":"reports: "},"disputes":{"shown":"disputes it","before":"disputes: "}},
    fields: [{"key":"view","name":"view","default":"timeline","filters":false,"kind":"choice","bounds":["timeline","disagreements","pair","table","list","about"]},{"key":"a","name":"a","default":"","filters":false,"kind":"text","bounds":[200]},{"key":"b","name":"b","default":"","filters":false,"kind":"text","bounds":[200]},{"key":"from","name":"start","default":null,"filters":false,"kind":"instant","bounds":[]},{"key":"to","name":"end","default":null,"filters":false,"kind":"instant","bounds":[]},{"key":"sources","name":"sources","default":[],"filters":true,"kind":"list","bounds":[]},{"key":"all","name":"all","default":[],"filters":true,"kind":"list","bounds":[]},{"key":"without","name":"without","default":[],"filters":true,"kind":"list","bounds":[]},{"key":"verdicts","name":"verdicts","default":[],"filters":true,"kind":"list","bounds":[]},{"key":"categories","name":"categories","default":[],"filters":true,"kind":"list","bounds":[]},{"key":"precision","name":"precision","default":[],"filters":true,"kind":"list","bounds":[]},{"key":"stance","name":"stance","default":[],"filters":true,"kind":"list","bounds":[]},{"key":"tellers","name":"tellers","default":[],"filters":true,"kind":"list","bounds":[]},{"key":"basis","name":"basis","default":[],"filters":true,"kind":"list","bounds":[]},{"key":"importance","name":"importance","default":1,"filters":true,"kind":"whole","bounds":[1,3]},{"key":"q","name":"q","default":"","filters":true,"kind":"text","bounds":[200]},{"key":"event","name":"event","default":"","filters":false,"kind":"text","bounds":[200]},{"key":"beyond","name":"beyond","default":false,"filters":false,"kind":"flag","bounds":[]},{"key":"sort","name":"sort","default":"","filters":false,"kind":"choice","bounds":["event","verdict","category","kind","importance","source","stance","date_text","understood","date","precision","basis","calendar","claim","figures","locator","note","row","-event","-verdict","-category","-kind","-importance","-source","-stance","-date_text","-understood","-date","-precision","-basis","-calendar","-claim","-figures","-locator","-note","-row"]},{"key":"page","name":"page","default":1,"filters":false,"kind":"whole","bounds":[1,9999]},{"key":"colour","name":"colour","default":"both","filters":false,"kind":"choice","bounds":["both","sources","dating","precision"]},{"key":"group","name":"group","default":"category","filters":false,"kind":"choice","bounds":["category","source","none"]},{"key":"axis","name":"axis","default":"time","filters":false,"kind":"choice","bounds":["time","even"]},{"key":"signs","name":"signs","default":false,"filters":false,"kind":"flag","bounds":[]},{"key":"goggles","name":"goggles","default":"","filters":false,"kind":"text","bounds":[200]},{"key":"theme","name":"theme","default":"","filters":false,"kind":"choice","bounds":["light","dark"]},{"key":"present","name":"present","default":false,"filters":false,"kind":"flag","bounds":[]},{"key":"scene","name":"scene","default":0,"filters":false,"kind":"whole","bounds":[1,999]}],
    asked: ["view","a","b","group","axis","sources","all","without","verdicts","categories","precision","stance","tellers","basis","importance","q"],
    listing: ["disagreements","table","list"],
    still: ["disagreements","table","list","pair","about"],
    ofStill: ["start","end","beyond","page"],
    longestQuery: 4000,
    units: [{"key":"day","least":150,"step":1,"above":"month","old":220},{"key":"day","least":52,"step":1,"above":"month","old":0},{"key":"day","least":22,"step":1,"above":"month","old":0},{"key":"week","least":44,"step":1,"above":"month","old":0},{"key":"month","least":78,"step":1,"above":"year","old":0},{"key":"month","least":34,"step":1,"above":"year","old":0},{"key":"month","least":70,"step":3,"above":"year","old":0},{"key":"year","least":40,"step":1,"above":"","old":0},{"key":"year","least":40,"step":2,"above":"","old":0},{"key":"year","least":40,"step":5,"above":"","old":0},{"key":"year","least":44,"step":10,"above":"","old":0},{"key":"year","least":44,"step":25,"above":"","old":0},{"key":"year","least":44,"step":50,"above":"","old":0},{"key":"year","least":48,"step":100,"above":"","old":0},{"key":"year","least":48,"step":500,"above":"","old":0},{"key":"year","least":0,"step":1000,"above":"","old":0}],
    lengths: {"day":1,"week":7,"month":30.4,"year":365.2425},
    oldStyle: 120,
    evenAxis: {"EM":0.52,"SPAN":[14,10],"TICK":[13,6],"FULL_MONTH":78,"FULL_DAY":150,"DAYS":110,"STEPS":[1,10,100,1000],"MOST_YEARS":1500,"AGE":300},
    tempo: {"MOST":1000,"EXACT":1000000,"SAID":"Even spacing: widths are not durations"},
    styles: [{"key":"frame","fill":"tint","outline":"edge","symbol":"","words":""},{"key":"hair","fill":"hair","outline":"","symbol":"","words":""},{"key":"sliver","fill":"solid","outline":"","symbol":"","words":"no room for its lines"},{"key":"day","fill":"solid","outline":"","symbol":"","words":""},{"key":"light","fill":"light","outline":"edge","symbol":"","words":""},{"key":"hollow","fill":"light","outline":"edge","symbol":"","words":"some time within"},{"key":"dashed","fill":"light","outline":"edge","symbol":"","words":"about, doubtful"},{"key":"solid","fill":"solid","outline":"","symbol":"","words":"a period"},{"key":"fade-1","fill":"solid","outline":"","symbol":"","words":"end not given"},{"key":"fade-2","fill":"solid","outline":"","symbol":"","words":""},{"key":"fade-3","fill":"solid","outline":"","symbol":"","words":""},{"key":"diamond","fill":"solid","outline":"paper","symbol":"diamond","words":"a day"},{"key":"ring","fill":"","outline":"edge","symbol":"ring","words":"no date"},{"key":"cross","fill":"","outline":"edge","symbol":"cross","words":"disputes"}],
    shapes: ["bar","diamond","ring","cross"],
    tones: ["solid","light","hollow","dashed","fade-1","fade-2","fade-3","day"],
    legend: ["diamond","hollow","solid","fade-1","dashed","ring","cross","sliver"],
    reported: "reported",
    signs: {"full":"dates it","ring":"no date","cross":"rejects it","silent":"silent"},
    mostTellers: 6,
    spacing: {"edge":2,"label_gap":8,"event_gap":10,"label_line":17,"beside_line":15,"sliver_gap":3,"band_padding":3,"fold":22,"fold_share":0.3,"bare":11,"slivers":[{"high":3,"row":5,"gap":4,"names":0.6},{"high":2,"row":3,"gap":2,"names":0.35}],"sliver_least":6,"chip_row":19,"chip_padding":18,"chip_character":7.5,"chip_gap":4,"margin":300,"margin_share":0.26,"margin_from":700,"margin_air":26,"shelf_head":24,"shelf_row":19,"shelf_column":330,"shelf_shares":[0.45,0.6,0.75],"label_share":0.62},
    grades: [{"heights":[110,96,84,74,66,60,55,50,46,42,39,36,33,30,28,26,24,22,20,18],"type":1,"gap":3},{"heights":[14],"type":0.9285714285714286,"gap":3},{"heights":[11],"type":0.8571428571428571,"gap":2}],
    projected: [{"heights":[110,96,84,74,66,60,55,50,46,42,39,36,33,30,28,26,24,22,20,18,16,14],"type":1,"gap":3}],
    lines: {"SILENT":2,"SILENT_SHARE":0.4,"SILENT_LEAST":1,"ALL_SILENT":4,"THIN":0.08,"THICKEST":30,"ALONE":4,"AMONG":2,"BAR":0.74},
    heights: {"SHARE":0.8,"THICKER":0.7,"MOST":110,"MOST_ALONE":36},
    naming: {"HIGH":13.9,"AIR":4},
    filling: {"CROWDED":0.5,"STEPS":4},
    plans: {"LONG":0.5,"FEW":[2,4,6],"SHELVED":0.5,"KEPT":0.85,"BESIDE":1},
    steady: {"NEAR":2,"HAIR":1e-6},
    boxes: {"LEAST":3,"NARROW":2,"DAY_SHARE":0.3,"PIN":9,"PIN_AIR":3,"OUT":8,"FRAME_X":2,"FRAME_Y":1,"TIE":1e-6,"POINT_LEAST":5,"POINT_MOST":14,"RING_MOST":10,"POINT":1.2,"JUT":1,"RING_OFFSET":10,"FINEST":0.5},
    labels: {"GAP":8,"AIR":6,"EDGE":2},
    signRoom: {"STEP":10,"AIR":2,"FEWEST":2,"MOST":8},
    beyond: {"SIZE":11,"ARROW":9,"EDGE":4,"EM":0.5,"HALF":3.8,"INSIDE":1,"OUTSIDE":2},
  };
})(window);
