/** Sends one file; rejects with the code of the refusal. */
export function upload(file: File, threadId: string, asOrganisationId: string, onProgress: (share: number) => void): Promise<{ id: string; name: string; size: number }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/attachments?${new URLSearchParams({ thread: threadId, as: asOrganisationId })}`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onload = () => {
      const answer = request.response as { id: string; name: string; size: number; code?: string } | null;
      if (request.status === 201 && answer) resolve(answer);
      else reject(new Error(answer?.code ?? 'INTERNAL'));
    };
    request.onerror = () => reject(new Error('OFFLINE'));
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}
