// Makes photographs smaller before they are sent: a telephone takes 5 MB, a notice can be read in a tenth of it. It says which one is chosen,
// and ticks the board it belongs to. Without it the form works too and sends the photograph as it is.
(() => {
  "use strict";
  const longestEdge = 1600; // pixels: the smallest print of a notice stays legible
  const quality = 0.82;

  for (const form of document.querySelectorAll("form[data-photographs]")) {
    for (const input of form.querySelectorAll("input[type=file]")) input.addEventListener("change", () => chosen(input));
  }

  async function chosen(input) {
    const button = input.parentElement.querySelector(".btn");
    const board = input.closest(".board");
    const tick = board && board.querySelector("input[type=checkbox]");
    if (tick && input.files.length > 0) tick.checked = true;
    const smaller = new DataTransfer();
    for (const file of input.files) smaller.items.add(await shrink(file));
    if (smaller.files.length > 0) input.files = smaller.files;
    if (button && input.files.length > 0) button.textContent = input.files.length === 1 ? "已选择1张，点此更换" : `已选择${input.files.length}张，点此更换`;
  }

  async function shrink(file) {
    if (!/^image\/(jpeg|png)$/.test(file.type) || typeof createImageBitmap !== "function") return file;
    try {
      const picture = await createImageBitmap(file);
      const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height));
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", quality));
      return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
    } catch {
      return file; // a browser that cannot draw it still sends it
    }
  }
})();
