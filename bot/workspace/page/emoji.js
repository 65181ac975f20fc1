// The shortcodes that people in meetings use; any other is shown as it is written.

export const EMOJI = Object.fromEntries(`
+1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ warning ⚠️
eyes 👀 pray 🙏 clap 👏 tada 🎉 wave 👋 raised_hands 🙌 ok_hand 👌 muscle 💪 point_right 👉 point_up ☝️ heart ❤️ blue_heart 💙
green_heart 💚 smile 😄 slightly_smiling_face 🙂 smiley 😃 grinning 😀 joy 😂 sweat_smile 😅 thinking_face 🤔 cry 😢 neutral_face 😐
tea ☕ coffee ☕ cake 🍰 calendar 📅 date 📅 spiral_calendar_pad 🗓️ clipboard 📋 memo 📝 pencil 📝 pencil2 ✏️ page_facing_up 📄
bookmark_tabs 📑 books 📚 book 📖 file_folder 📁 open_file_folder 📂 paperclip 📎 pushpin 📌 round_pushpin 📍 link 🔗 mag 🔍
mag_right 🔎 bell 🔔 no_bell 🔕 alarm_clock ⏰ hourglass ⌛ hourglass_flowing_sand ⏳ stopwatch ⏱️ rotating_light 🚨
red_circle 🔴 large_blue_circle 🔵 large_green_circle 🟢 large_yellow_circle 🟡 large_orange_circle 🟠 white_circle ⚪
bulb 💡 question ❓ grey_question ❔ exclamation ❗ speech_balloon 💬 scales ⚖️ gavel 🔨 hammer 🔨 wrench 🔧 gear ⚙️ lock 🔒
key 🔑 chart_with_upwards_trend 📈 bar_chart 📊 classical_building 🏛️ house 🏠 school 🏫 hospital 🏥 busts_in_silhouette 👥
bust_in_silhouette 👤 family 👪 handshake 🤝 star ⭐ sparkles ✨ fire 🔥 rocket 🚀 100 💯 no_entry ⛔ construction 🚧
arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ repeat 🔁 wastebasket 🗑️ inbox_tray 📥 outbox_tray 📤 envelope ✉️
robot_face 🤖 seedling 🌱 sunny ☀️ zzz 💤 ballot_box 🗳️ ledger 📒 label 🏷️ triangular_flag_on_post 🚩 information_source ℹ️
`.trim().split(/\s+/).reduce((pairs, word, index, words) => (index % 2 ? pairs : [...pairs, [word, words[index + 1]]]), []));

export const QUICK = ["white_check_mark", "eyes", "+1"];
export const PICKER = [
  "+1", "-1", "white_check_mark", "eyes", "pray", "tada", "clap", "wave", "heart", "smile", "thinking_face", "warning",
  "calendar", "clipboard", "memo", "pushpin", "bulb", "question", "scales", "gavel", "hourglass_flowing_sand", "tea",
  "raised_hands", "speech_balloon",
];

// A machine without an emoji font draws boxes; there the shortcode says more.
export const drawsEmoji = (() => {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.font = "20px sans-serif";
  pen.fillText("😄", 0, 20);
  const pixels = pen.getImageData(0, 0, 24, 24).data;
  return pixels.some((value, at) => at % 4 < 3 && value > 40 && pixels[at - (at % 4) + 3] > 0);
})();

export const emoji = (name) => (drawsEmoji && EMOJI[name]) || `:${name}:`;
