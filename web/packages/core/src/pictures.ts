// Makes a photograph small before it travels: at most 1600 px, JPEG at 0.8. Drawing it anew also drops where it was taken.
export const longestEdge = 1600;
export const quality = 0.8;
export const largestFile = 10 * 1024 * 1024;
export const pictureKinds = "image/jpeg,image/png,image/webp,image/heic,image/heif";

export function fitted(width: number, height: number, edge = longestEdge): { width: number; height: number } {
  const scale = Math.min(1, edge / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

// What the browser cannot read itself (an HEIC on most) is sent as it is, for the server to judge.
export async function shrink(file: Blob): Promise<Blob> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return file;
  }
  const { width, height } = fitted(bitmap.width, bitmap.height);
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext("2d");
  if (!brush) return file;
  brush.fillStyle = "#fff";
  brush.fillRect(0, 0, width, height);
  brush.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality))) ?? file;
}
