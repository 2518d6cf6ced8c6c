/// How the page looks: light and dark, wide and narrow, and printed.
enum HTMLStyle {
  /// The style sheet.
  ///
  /// What is uncertain, changed or cited is told by words and lines as well as by colour.
  static let css = """
    :root{color-scheme:light dark;--ink:#1c1f24;--soft:#545d69;--ground:#fff;--line:#d5dae1;--raised:#f5f7f9;--link:#1a56a0;--mark:#fff1b8;--mark-ink:#1c1f24;--warn:#8a4b00}
    @media (prefers-color-scheme:dark){:root{--ink:#e6e8ec;--soft:#a6afbb;--ground:#14171b;--line:#343b45;--raised:#1c2026;--link:#8fc0ff;--mark:#5a4a10;--mark-ink:#fff6d5;--warn:#ffb866}}
    *{box-sizing:border-box}
    html{scroll-padding-top:1rem}
    body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 Georgia,"Noto Serif",serif;overflow-wrap:break-word}
    header,nav,main{max-width:46rem;margin:0 auto;padding:0 1.25rem}
    h1,h2,h3,dt,nav,.date,.verdict,.totals,figcaption,small,sup,.citing,.cites,.dating,.note,.none,.asof{font-family:system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif}
    h1{font-size:1.9rem;line-height:1.2;margin:2rem 0 .5rem}
    h2{font-size:1.35rem;margin:2.5rem 0 .75rem;padding-bottom:.3rem;border-bottom:2px solid var(--line)}
    h3{font-size:1.1rem;line-height:1.3;margin:0 0 .25rem}
    h3 a{color:inherit;text-decoration:none}
    h3 a:hover,h3 a:focus{text-decoration:underline}
    a{color:var(--link)}
    a:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
    .skip{position:absolute;left:-999rem}
    .skip:focus{left:1rem;top:1rem;background:var(--ground);padding:.5rem 1rem;z-index:1}
    .totals,.asof,.eras{color:var(--soft);font-size:.9rem}
    .asof{color:var(--warn);border-left:.25rem solid var(--warn);padding-left:.75rem}
    .picture{position:relative;left:50%;transform:translateX(-50%);width:min(76rem,100vw - 2.5rem);margin:1.5rem 0;overflow-x:auto;border:1px solid var(--line);border-radius:.4rem;padding:.5rem}
    .picture:focus-visible{outline:3px solid var(--link)}
    .picture svg{display:block;min-width:62rem;width:100%;height:auto}
    summary{cursor:pointer;color:var(--link);font:1rem system-ui,sans-serif}
    nav ul{list-style:none;margin:1rem 0;padding:.6rem .8rem;background:var(--raised);border-radius:.4rem;display:flex;flex-wrap:wrap;gap:.2rem .9rem;font-size:.9rem}
    nav span{color:var(--soft)}
    article{margin:0 0 1.25rem;padding:1rem 1.1rem;border:1px solid var(--line);border-left:.3rem solid var(--line);border-radius:.4rem}
    article:target,.quote:target,.dating:target,.cites:target{border-color:var(--link);outline:2px solid var(--link)}
    .date{margin:.1rem 0 .4rem;font-weight:600}
    .date code{font-weight:400;color:var(--soft)}
    .date small{font-weight:400;color:var(--soft)}
    .unsure{border-bottom:2px dotted currentColor}
    .dating,.note,.citing,.cites,.none{font-size:.88rem;color:var(--soft);margin:.3rem 0}
    .none{font-style:italic}
    code{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.85em;overflow-wrap:anywhere}
    dl{margin:.4rem 0;font-size:.92rem}
    dl div{display:flex;gap:.6rem;margin:.1rem 0}
    dt{flex:0 0 6.2rem;color:var(--soft);font-size:.85rem;padding-top:.1rem}
    dd{margin:0;min-width:0;overflow-wrap:anywhere}
    .summary{margin:.5rem 0}
    .quote{margin:.9rem 0 .6rem;padding:.1rem 0 .1rem .9rem;border-left:.2rem solid var(--link)}
    blockquote{margin:0}
    blockquote p{margin:.2rem 0;font-size:1.05rem}
    .translation{font-style:italic;font-size:.95rem!important}
    figcaption{font-size:.88rem;color:var(--soft)}
    .verdict{border:1px solid var(--warn);color:var(--warn);border-radius:.3rem;padding:0 .35rem;font-size:.8rem}
    .verdict.exact{border-color:var(--line);color:var(--soft)}
    .jump{white-space:nowrap}
    .text{white-space:pre-wrap;background:var(--raised);border-radius:.4rem;padding:1rem;margin-top:.75rem}
    mark{background:var(--mark);color:var(--mark-ink);border-bottom:2px solid currentColor}
    mark.changed{border-bottom-style:dashed}
    .place:target+mark{outline:3px solid var(--link);outline-offset:2px}
    sup a{font-size:.7rem;margin:0 .2rem}
    .away{position:absolute;left:-999rem}
    @media (max-width:34rem){body{font-size:.97rem}header,nav,main{padding:0 .8rem}h1{font-size:1.5rem}article{padding:.8rem}dl div{flex-direction:column;gap:0}dt{flex:none}}
    @media print{:root{--ink:#000;--soft:#333;--ground:#fff;--line:#bbb;--raised:#fff;--link:#000;--mark:#fff;--mark-ink:#000;--warn:#000}body{font-size:10.5pt}nav,.skip,.jump,details{display:none}header,main{max-width:none;padding:0}.picture{left:0;transform:none;width:100%;overflow:visible}.picture svg{min-width:0}.quote,.date,figure{break-inside:avoid}h2,h3{break-after:avoid}.text{padding:0}dd a[href^="http"]{text-decoration:none}}
    """
}
