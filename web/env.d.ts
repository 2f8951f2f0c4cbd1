/// <reference types="vite/client" />

declare const __XINGLIN_VERSION__: string;
