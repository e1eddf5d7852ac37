/** Where one picture ends and the other begins, to be seen on any of them. */
export function Divide({ share }: { share: number }) {
  return (
    <div
      aria-hidden
      style={{
        position: 'absolute',
        top: 0,
        bottom: 0,
        left: `${share * 100}%`,
        width: 2,
        marginLeft: -1,
        background: '#fff',
        outline: '1px solid #000a',
        pointerEvents: 'none',
      }}
    />
  );
}
