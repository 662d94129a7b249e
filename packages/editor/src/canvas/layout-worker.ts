// ELK speaks with the window itself: loaded inside a worker, this file answers its messages (elkjs, „web worker“).
import 'elkjs/lib/elk-worker.min.js'
