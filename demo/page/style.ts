/** The look of the page: Discord's dark theme, in fonts that are there. */
export const STYLE = `
:root { color-scheme: dark; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 900px; padding: 16px; background: #1e1f22; color: #dbdee1;
  font: 16px/1.375 "gg sans", "Noto Sans", "Helvetica Neue", Helvetica, "Liberation Sans", Arial, "DejaVu Sans", sans-serif, "Noto Color Emoji"; }
header a, .link { color: #00a8fc; text-decoration: none; }
h1 { color: #f2f3f5; font-size: 24px; }
section > h2 { color: #f2f3f5; font-size: 20px; margin: 40px 0 4px; }
.about { color: #b5bac1; margin: 0 0 12px; }
.failure { background: #5c1a1b; padding: 8px; border-radius: 4px; white-space: pre-wrap; }
.window { background: #313338; border-radius: 8px; padding: 12px 0 16px; }
.doing { margin: 14px 16px 6px 72px; color: #949ba4; font-size: 14px; }
.doing b { color: #dbdee1; }
kbd { font: inherit; color: #c9cdfb; background: #3c4270; border-radius: 3px; padding: 0 4px; }
.option { display: inline-block; max-width: 100%; background: #1e1f22; border-radius: 3px; padding: 0 6px 0 0; color: #dbdee1;
  vertical-align: top; margin: 0 2px 2px 0; white-space: pre-wrap; }
.option i { font-style: normal; color: #949ba4; background: #2b2d31; border-radius: 3px 0 0 3px; padding: 0 6px; margin-right: 6px; display: inline-block; }
.choices { background: #2b2d31; border-radius: 5px; margin-top: 4px; padding: 4px 0; color: #dbdee1; }
.choices div { padding: 4px 12px; }
.message { position: relative; padding: 4px 48px 4px 72px; margin-top: 12px; }
.message.private { background: #35365066; border-left: 2px solid #5865f2; padding-left: 70px; }
.context { color: #b5bac1; font-size: 14px; margin-left: -36px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; padding-bottom: 2px; }
.avatar { position: absolute; left: 16px; width: 40px; height: 40px; border-radius: 50%; color: #fff; font-weight: 600;
  font-size: 20px; display: flex; align-items: center; justify-content: center; }
.avatar.bot { background: #5865f2; font-size: 26px; }
.c0 { background: #3ba55c; } .c1 { background: #c27c0e; } .c2 { background: #ad1457; } .c3 { background: #206694; } .c4 { background: #71368a; }
.head b { color: #f2f3f5; font-weight: 500; }
.head time, .place { color: #949ba4; font-size: 12px; margin-left: 6px; }
.tag { background: #5865f2; color: #fff; font-size: 10px; font-weight: 600; border-radius: 3px; padding: 1px 4px; margin-left: 4px; vertical-align: 2px; }
.progress { color: #949ba4; font-size: 14px; }
.progress div::before { content: "⏳ "; }
.content, .description, .field { overflow-wrap: anywhere; }
.embed { max-width: 520px; background: #2b2d31; border-left: 4px solid; border-radius: 4px; padding: 8px 16px 14px 12px; margin: 4px 0; font-size: 14px; line-height: 18px; overflow-wrap: anywhere; }
.laid-out { max-width: 600px; } .section { display: flex; gap: 12px; justify-content: space-between; align-items: flex-start; margin-top: 4px; } .section button { flex: none; margin-top: 8px; }
.author { font-size: 14px; font-weight: 600; color: #f2f3f5; margin-top: 8px; }
.title { font-size: 16px; font-weight: 600; color: #f2f3f5; margin-top: 8px; line-height: 22px; }
.description { margin-top: 8px; }
.description > :first-child, .content > :first-child { margin-top: 0; }
.field { margin-top: 8px; } .field .name { font-weight: 600; color: #f2f3f5; }
footer { font-size: 12px; line-height: 16px; margin-top: 8px; color: #dbdee1; }
blockquote { margin: 0; padding: 0 8px 0 12px; border-left: 4px solid #4e5058; border-radius: 4px; }
.content h1, .content h2, .content h3, .description h1, .description h2, .description h3 { color: #f2f3f5; margin: 12px 0 6px; line-height: 1.375; }
.content h1, .description h1 { font-size: 24px; } .content h2, .description h2 { font-size: 20px; } .content h3, .description h3 { font-size: 16px; }
.small { font-size: 13px; color: #949ba4; }
ul { list-style: none; margin: 4px 0 0; padding: 0; }
ul li { padding-left: 14px; text-indent: -12px; }
.sign { display: inline-block; text-indent: 0; min-width: 12px; }
code { background: #1e1f22; border-radius: 4px; padding: 0 3px; font: 85% Consolas, "DejaVu Sans Mono", monospace; }
pre { background: #1e1f22; border: 1px solid #2b2d31; border-radius: 4px; padding: 8px; margin: 6px 0 0; white-space: pre-wrap; overflow-wrap: anywhere;
  font: 13px/18px Consolas, "DejaVu Sans Mono", monospace; }
pre code { padding: 0; font: inherit; }
.embed code, .embed pre { background: #1e1f22; }
.spoiler { background: #202225; color: transparent; border-radius: 4px; } .spoiler:hover { color: inherit; background: #404249; }
.mention { background: #3c4270; color: #c9cdfb; border-radius: 3px; padding: 0 2px; }
.time { background: #3b3d44; border-radius: 3px; padding: 0 2px; }
.file { display: flex; align-items: center; gap: 10px; max-width: 430px; background: #2b2d31; border: 1px solid #232428; border-radius: 8px; padding: 14px; margin: 4px 0; }
.file .icon { font-size: 28px; } .size { font-size: 12px; color: #949ba4; }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; } .row.end { justify-content: flex-end; }
button { font: 500 14px/16px inherit; font-family: inherit; color: #fff; background: #4e5058; border: 0; border-radius: 3px; padding: 8px 14px; min-height: 32px; }
button.primary { background: #5865f2; } button.success { background: #248046; } button.danger { background: #da373c; } button:disabled { opacity: .5; }
.doing button { min-height: 0; padding: 3px 8px; }
.reactions { display: flex; gap: 4px; margin-top: 6px; }
.reaction { background: #2b2d31; border: 1px solid transparent; border-radius: 8px; padding: 2px 8px; font-size: 14px; } .reaction.own { background: #373a53; border-color: #5865f2; }
.doing .reactions { display: inline-flex; margin: 0 0 0 4px; }
.thread { margin: 6px 16px 6px 72px; max-width: 480px; background: #2b2d31; border-radius: 4px; padding: 8px 12px; font-size: 14px; display: flex; justify-content: space-between; }
.only { font-size: 12px; color: #949ba4; margin-top: 6px; }
.form { margin: 6px 72px; max-width: 440px; background: #313338; border: 1px solid #1e1f22; box-shadow: 0 4px 16px #0008; border-radius: 8px; padding: 16px; }
.form h3 { margin: 0 0 12px; color: #f2f3f5; font-size: 20px; } .form label { display: block; font-size: 14px; font-weight: 600; margin-bottom: 12px; }
.input { background: #1e1f22; border-radius: 3px; padding: 8px; margin-top: 6px; font-weight: 400; font-size: 16px; min-height: 38px; } .input.tall { min-height: 72px; }
.within { margin: 6px 48px 6px 72px; font-size: 14px; color: #949ba4; }
`;
