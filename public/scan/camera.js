/** Whether this browser reads QR codes by itself. */
export async function canSee() {
  if (!('BarcodeDetector' in window) || !navigator.mediaDevices) return false;
  return (await window.BarcodeDetector.getSupportedFormats()).includes('qr_code');
}

/** Looks through the camera until there is a QR code, and returns what it says; null when `signal` ends it. Throws where there is no camera. */
export async function look(video, signal) {
  const detector = new window.BarcodeDetector({ formats: ['qr_code'] });
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  try {
    video.srcObject = stream;
    await video.play();
    while (!signal.aborted) {
      const [found] = await detector.detect(video);
      if (found) return found.rawValue;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return null;
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
}
