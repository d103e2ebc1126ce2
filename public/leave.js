// The quick way out, for somebody who is being watched: the page is blanked at once and its place in the history is taken by another one.
// Three times Escape does the same. Without this script the link leads there all the same.
const link = document.querySelector('.leave');
const pause = 1500;
let pressed = [];

function leave(event) {
  event.preventDefault();
  document.documentElement.hidden = true;
  document.title = '…';
  location.replace(link.href);
}

if (link) {
  link.addEventListener('click', leave);
  document.addEventListener('keydown', (event) => {
    pressed = event.key === 'Escape' ? [...pressed, event.timeStamp].filter((at) => event.timeStamp - at < pause) : [];
    if (pressed.length >= 3) leave(event);
  });
}
